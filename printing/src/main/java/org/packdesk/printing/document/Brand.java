package org.packdesk.printing.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// How a client presents itself, from the site's `BRAND/brand.properties`: `name`, `sender` (lines parted by `|`), `colour`
/// (`#rrggbb`), `logo` (a picture beside it), `greeting`, `returns`.
record Brand(Map<String, Object> values) {
  static final String FILE = "brand.properties";
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String INK = "#1a1f24";

  static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  /// Only its name: what is printed when the site tells no more.
  static Brand plain(String key) {
    return new Brand(values(key, new Properties()));
  }

  static Brand read(TemplateShelf shelf, String key) throws TemplateFault {
    List<Path> files = shelf.own(key, FILE);
    if (files.isEmpty()) {
      throw new TemplateFault(key + "/" + FILE, "is missing, printed with no more than the name");
    }
    TemplateSource source = shelf.read(files.getFirst());
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(source.text()));
    } catch (IOException | IllegalArgumentException e) {
      throw new TemplateFault(source.file(), String.valueOf(e.getMessage()));
    }
    if (!COLOUR.matcher(properties.getProperty("colour", INK)).matches()) {
      throw new TemplateFault(source.file(), "a colour is written as #rrggbb");
    }
    String logo = properties.getProperty("logo", "");
    if (!logo.isEmpty() && shelf.pictures(key).named(logo).isEmpty()) {
      throw new TemplateFault(source.file(),
          "the logo " + logo + " is no PNG or JPEG of at most 1 MiB and 2000 dots a side in the same folder");
    }
    return new Brand(values(key, properties));
  }

  private static Map<String, Object> values(String key, Properties properties) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", properties.getProperty("name", key));
    values.put("colour", properties.getProperty("colour", INK));
    String sender = properties.getProperty("sender", "");
    values.put("sender",
        sender.isBlank() ? List.of() : sender.lines().flatMap(Pattern.compile("\\s*\\|\\s*")::splitAsStream).toList());
    for (String text : List.of("logo", "greeting", "returns")) {
      values.put(text, properties.getProperty(text, ""));
    }
    return values;
  }
}
