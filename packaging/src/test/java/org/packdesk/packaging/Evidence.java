package org.packdesk.packaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run left behind: facts in the station's file, papers in the tray. Papers are read by `zbarimg`, which shares no code with
/// the program.
final class Evidence {
  private static final int SQLITE_BUSY = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Evidence() {}

  static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  /// The payloads of a station's facts of one type, in order.
  static List<JsonNode> facts(Path database, String type) throws SQLException {
    List<JsonNode> facts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT bytes FROM facts WHERE type = '" + type + "' ORDER BY seq")) {
      while (row.next()) {
        facts.add(JSON.readTree(row.getBytes(1)).get("data"));
      }
    }
    return facts;
  }

  /// How many facts of one type a running station's file holds; none where there is no such file yet.
  static int count(Path database, String type) throws SQLException {
    if (!Files.exists(database)) {
      return 0;
    }
    try {
      return facts(database, type).size();
    } catch (SQLException notYet) {
      if (String.valueOf(notYet.getMessage()).contains("no such table") || notYet.getErrorCode() == SQLITE_BUSY) {
        return 0;
      }
      throw notYet;
    }
  }

  /// How many facts central took as they are.
  static long centralFacts(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM fact WHERE outcome = 'accepted'")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /// Every name and street of a run, as central has them: recipients and the people of the site.
  static List<String> personal(Path central) throws SQLException {
    List<String> personal = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + central);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT body FROM change_log WHERE kind IN ('order', 'operator')")) {
      while (row.next()) {
        JsonNode change = JSON.readTree(row.getString(1));
        for (String field : List.of("/order/recipient/name", "/order/recipient/street", "/operator/name")) {
          String text = change.at(field).asString("");
          if (!text.isEmpty()) {
            personal.add(text);
          }
        }
      }
    }
    if (personal.size() < 10) {
      throw new AssertionError("too few names to look for: " + personal);
    }
    return personal;
  }

  /// The files of a folder that hold one of these texts, with the text; central's own are left out.
  static List<String> whereFound(Path folder, List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!String.valueOf(file.getFileName()).startsWith("central.db")) {
          String content = Files.readString(file, StandardCharsets.ISO_8859_1);
          for (String text : texts) {
            if (content.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
              found.add(folder.relativize(file) + ": " + text);
            }
          }
        }
      }
    }
    return found;
  }

  static List<Path> papers(Path tray) throws IOException {
    try (Stream<Path> files = Files.list(tray)) {
      return files.filter(file -> file.toString().endsWith(".zpl")).sorted().toList();
    }
  }

  /// The Code 128 texts that `zbarimg` reads on a paper.
  static List<String> codes(Path paper, Path scratch) throws IOException, InterruptedException {
    if (!(ZplGraphic.decode(Files.readAllBytes(paper)) instanceof DecodedGraphic.Shown shown)) {
      return List.of();
    }
    Path picture = scratch.resolve(paper.getFileName() + ".png");
    ImageIO.write(image(shown.bitmap()), "png", picture.toFile());
    Process zbar;
    try {
      zbar = new ProcessBuilder("zbarimg", "-q", "--raw", "-Sdisable", "-Scode128.enable", picture.toString()).start();
    } catch (IOException e) {
      throw new AssertionError("zbarimg is needed (Debian: apt-get install zbar-tools)", e);
    }
    String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    zbar.waitFor();
    return read.lines().toList();
  }

  private static BufferedImage image(MonoBitmap bitmap) {
    BufferedImage image = new BufferedImage(bitmap.widthDots(), bitmap.heightDots(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < bitmap.heightDots(); y++) {
      for (int x = 0; x < bitmap.widthDots(); x++) {
        image.setRGB(x, y, bitmap.isBlack(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }
}
