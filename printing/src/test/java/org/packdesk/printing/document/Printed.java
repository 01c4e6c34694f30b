package org.packdesk.printing.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.packdesk.printing.sample.Peer;

/// A paper in a file, looked at by programs from other hands.
record Printed(Path file) {
  static Printed of(Paper paper, Path folder, String name) {
    try {
      Path file = folder.resolve(name + ".pdf");
      Files.write(file, paper.pdf());
      return new Printed(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it stands on the page, all of it.
  String text() {
    return new String(Peer.pdftotext().run(file), StandardCharsets.UTF_8);
  }

  /// Text with every run of blanks as one.
  String line() {
    return text().replaceAll("\\s+", " ");
  }

  /// Text in the order it was set, without blanks and line breaks.
  String letters() {
    return new String(Peer.pdftotextRaw().run(file), StandardCharsets.UTF_8).replaceAll("\\s", "");
  }

  /// Nothing stands within 3 mm of an edge of the first page, where printers cut.
  boolean marginsAreWhite(int dpi) {
    try {
      BufferedImage page = ImageIO.read(new ByteArrayInputStream(Peer.pdftoppmPng(dpi).run(file)));
      int margin = dpi * 3 / 25;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          boolean inside = x >= margin && y >= margin && x < page.getWidth() - margin && y < page.getHeight() - margin;
          if (!inside && (page.getRGB(x, y) & 0xFF) != 0xFF) {
            return false;
          }
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the file says of itself.
  String information() {
    return new String(Peer.pdfinfo().run(file), StandardCharsets.UTF_8);
  }

  /// How many pictures, their masks not counted.
  long pictures() {
    return new String(Peer.pdfimages().run(file), StandardCharsets.UTF_8).lines().filter(line -> line.contains(" image "))
        .count();
  }

  /// Each line the name, kind, whether embedded, subset and with a map to Unicode.
  List<String> fonts() {
    return new String(Peer.pdffonts().run(file), StandardCharsets.UTF_8).lines().skip(2).toList();
  }

  /// Each line `CODE-128:text`, read from the pages as a printer of this resolution has them.
  List<String> barcodes(int dpi) {
    try {
      Path picture = file.resolveSibling(file.getFileName() + "-" + dpi + ".pgm");
      Files.write(picture, Peer.pdftoppmGray(dpi).run(file));
      return new String(Peer.zbarimg().run(picture), StandardCharsets.UTF_8).lines().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
