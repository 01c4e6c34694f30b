package org.packdesk.printing.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTML page with Mustache tags. Values are always escaped: the tags that would not are refused.
final class Template {
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");

  private final String file;
  private final com.samskivert.mustache.Template compiled;

  private Template(String file, com.samskivert.mustache.Template compiled) {
    this.file = file;
    this.compiled = compiled;
  }

  /// @param parts the text of `{{>name}}`
  static Template of(TemplateSource source, Mustache.TemplateLoader parts) throws TemplateFault {
    Matcher unescaped = UNESCAPED.matcher(source.text());
    if (unescaped.find()) {
      int line = 1 + (int) source.text().substring(0, unescaped.start()).chars().filter(letter -> letter == '\n').count();
      throw new TemplateFault(source.file(), line,
          "only {{name}} may be written, which is escaped; not {{{ }}}, {{& }} or {{= }}");
    }
    Page.parse(source.file(), source.text());
    try {
      Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).strictSections(true).emptyStringIsFalse(true)
          .withLoader(parts);
      return new Template(source.file(), compiler.compile(new StringReader(source.text())));
    } catch (MustacheException e) {
      throw new TemplateFault(source.file(), String.valueOf(e.getMessage()));
    }
  }

  Page filled(Map<String, Object> values) throws TemplateFault {
    String text;
    try {
      text = compiled.execute(values);
    } catch (MustacheException e) {
      throw new TemplateFault(file, String.valueOf(e.getMessage()));
    }
    return Page.parse(file + " (filled in)", text);
  }
}
