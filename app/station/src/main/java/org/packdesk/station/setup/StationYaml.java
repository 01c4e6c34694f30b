package org.packdesk.station.setup;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.DefaultNodeReader;
import com.networknt.schema.serialization.node.TokenStreamLocationAware;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceKind;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceSettings.Use;
import org.packdesk.devices.Dialect;
import org.packdesk.devices.SerialSettings;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Role;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads `station.yaml` against its schema; every mistake comes back with its line and in words.
public final class StationYaml {
  private static final int BYTES_MAX = 256 * 1024;
  private static final String SCHEMA = "station.schema.json";

  private StationYaml() {}

  /// @param file the configuration; relative folders in it are taken from the file's own folder
  public static ConfigReading read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > BYTES_MAX) {
        return bad(new ConfigProblem(name, 0, "the file is too large for a station's configuration"));
      }
      return parse(name, Files.readString(file), file.toAbsolutePath().normalize());
    } catch (NoSuchFileException e) {
      return bad(new ConfigProblem(name, 0, "there is no such file: " + file));
    } catch (MalformedInputException e) {
      return bad(new ConfigProblem(name, 0, "the file is not text in UTF-8"));
    } catch (IOException e) {
      return bad(new ConfigProblem(name, 0, "the file cannot be read: " + e.getMessage()));
    }
  }

  private static ConfigReading parse(String name, String text, Path file) {
    JsonNode tree;
    try {
      tree = DefaultNodeReader.builder().locationAware().build().readTree(text, InputFormat.YAML);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return bad(new ConfigProblem(name, line, "this is not YAML: " + firstLine(e.getOriginalMessage())));
    } catch (RuntimeException e) {
      return bad(new ConfigProblem(name, 0, "this is not YAML: " + firstLine(String.valueOf(e.getMessage()))));
    }
    if (tree == null || !tree.isObject()) {
      return bad(new ConfigProblem(name, 1, "the file is empty; see the annotated example"));
    }
    List<ConfigProblem> problems = new ArrayList<>();
    for (Error error : schema().validate(tree)) {
      problems.add(new ConfigProblem(name, line(error.getInstanceNode()), words(error)));
    }
    if (problems.isEmpty()) {
      StationConfig config = new Mapping(name, problems).config(tree, folderOf(file));
      if (config != null && problems.isEmpty()) {
        return new ConfigReading.Good(config);
      }
    }
    return new ConfigReading.Bad(problems.stream().sorted(Comparator.comparingInt(ConfigProblem::line)).distinct().toList());
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  private static ConfigReading bad(ConfigProblem problem) {
    return new ConfigReading.Bad(List.of(problem));
  }

  private static String words(Error error) {
    String where = error.getInstanceLocation().toString();
    String message = "enum".equals(error.getKeyword()) ? choices(error) : error.getMessage();
    return where.isEmpty() || "/".equals(where) ? message : where.substring(1).replace('/', '.') + ": " + message;
  }

  private static String choices(Error error) {
    List<String> known = new ArrayList<>();
    error.getSchemaNode().forEach(choice -> known.add(choice.asString()));
    return "'" + error.getInstanceNode().asString() + "' is none of " + String.join(", ", known);
  }

  private static int line(@Nullable JsonNode node) {
    return node instanceof TokenStreamLocationAware aware && aware.tokenStreamLocation() != null
        ? aware.tokenStreamLocation().getLineNr()
        : 0;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  private static Schema schema() {
    try (InputStream in = StationYaml.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from the program: " + SCHEMA);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From a tree that fits the schema to the values; what the schema cannot say is checked here.
  private record Mapping(String file, List<ConfigProblem> problems) {

    /// @return null when a weigh line's settings cannot be; then the problem is told
    @Nullable
    StationConfig config(JsonNode tree, Path folder) {
      List<Role> roles = new ArrayList<>();
      tree.get("roles").forEach(role -> roles.add(Role.valueOf(upper(role.asString()))));
      Path data = folder.resolve(text(tree, "data", "data")).normalize();
      List<DeviceSettings> devices = devices(tree.get("devices"));
      LineConfig line = weighLine(tree, roles, devices);
      if (line == null && roles.contains(Role.LINE)) {
        return null;
      }
      return new StationConfig(text(tree, "station", ""), text(tree, "name", ""), text(tree, "site", ""), roles, data,
          url(tree.get("central").get("url")), PrintPolicy.valueOf(upper(text(tree, "print", "at-ready"))),
          paper(tree.path("label")), screen(tree.path("screen")), tolerances(tree.path("tolerances")),
          devices, line);
    }

    private @Nullable LineConfig weighLine(JsonNode tree, List<Role> roles, List<DeviceSettings> devices) {
      JsonNode section = tree.path("line");
      if (!roles.contains(Role.LINE)) {
        if (!section.isMissingNode()) {
          problem(section, "line: this station is no weigh line; its roles do not say 'line'");
        }
        return null;
      }
      if (roles.size() > 1) {
        problem(tree.get("roles"), "roles: a weigh line is a station of its own");
      }
      return new LineYaml(section, tree.get("roles"), devices, this::problem).config();
    }

    private URI url(JsonNode node) {
      try {
        return URI.create(node.asString());
      } catch (IllegalArgumentException e) {
        problem(node, "central.url: this is not a web address: " + node.asString());
        return URI.create("http://127.0.0.1");
      }
    }

    private static LabelPaper paper(JsonNode label) {
      LabelPaper standard = LabelPaper.DEFAULT;
      return new LabelPaper(label.path("dpi").asInt(standard.dpi()), decimal(label.path("width_mm"), standard.widthMm()),
          decimal(label.path("height_mm"), standard.heightMm()),
          GraphicEncoding.of(text(label, "encoding", standard.encoding().word())));
    }

    private static BigDecimal decimal(JsonNode node, BigDecimal standard) {
      return node.isMissingNode() ? standard : new BigDecimal(node.asString());
    }

    private Screen screen(JsonNode screen) {
      ZoneId zone = ZoneId.systemDefault();
      JsonNode named = screen.path("zone");
      if (!named.isMissingNode()) {
        try {
          zone = ZoneId.of(named.asString());
        } catch (DateTimeException e) {
          problem(named, "screen.zone: there is no time zone '" + named.asString() + "'; write one like Europe/London");
        }
      }
      return new Screen(Theme.valueOf(upper(text(screen, "theme", "light"))), Locale.of(text(screen, "language", "en")), zone);
    }

    private static Tolerances tolerances(JsonNode node) {
      long grams = node.path("weight_g").asLong(Tolerances.DEFAULT.weightMg() / 1000);
      return new Tolerances(grams * 1000, decimal(node.path("weight_percent"), Tolerances.DEFAULT.weightPercent()));
    }

    private List<DeviceSettings> devices(JsonNode nodes) {
      List<DeviceSettings> devices = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (JsonNode node : nodes) {
        String id = text(node, "id", "");
        if (!names.add(id)) {
          problem(node.get("id"), "devices: two devices are called '" + id + "'");
        }
        try {
          devices.add(device(id, node));
        } catch (IllegalArgumentException e) {
          problem(node, "devices: " + e.getMessage());
        }
      }
      return devices;
    }

    private static DeviceSettings device(String id, JsonNode node) {
      DeviceKind kind = DeviceKind.valueOf(upper(text(node, "kind", "")));
      String address = text(node, "address", "");
      boolean office = text(node, "protocol", "").equals("ipp");
      DeviceSettings standard = switch (kind) {
        case SCANNER -> DeviceSettings.scanner(id, address);
        case CHECKWEIGHER -> DeviceSettings.checkweigher(id, address);
        case GATE -> DeviceSettings.gate(id, address);
        case SCALE -> DeviceSettings.scale(id, address);
        case PRINTER -> office ? DeviceSettings.officePrinter(id, address) : DeviceSettings.printer(id, address);
      };
      Dialect dialect = new Dialect(text(node, "protocol", standard.protocol()), profile(node.path("profile")));
      return new DeviceSettings(new DeviceId(id), kind, dialect, address, serial(node.path("serial")), standard.pollEvery(),
          node.path("neighbour").asBoolean(false) ? Use.WHEN_WANTED : Use.ALWAYS);
    }

    private static Map<String, String> profile(JsonNode node) {
      Map<String, String> profile = new TreeMap<>();
      node.forEachEntry((key, value) -> profile.put(key, value.asString("")));
      return profile;
    }

    private static SerialSettings serial(JsonNode node) {
      SerialSettings standard = SerialSettings.DEFAULT;
      return new SerialSettings(node.path("baud").asInt(standard.baud()), node.path("data_bits").asInt(standard.dataBits()),
          SerialSettings.Parity.valueOf(upper(text(node, "parity", standard.parity().name()))),
          node.path("stop_bits").asInt(standard.stopBits()));
    }

    private void problem(JsonNode node, String words) {
      problems.add(new ConfigProblem(file, line(node), words));
    }

    private static String text(JsonNode node, String field, String standard) {
      return node.path(field).asString(standard);
    }

    private static String upper(String word) {
      return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
  }
}
