package org.packdesk.printing.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
