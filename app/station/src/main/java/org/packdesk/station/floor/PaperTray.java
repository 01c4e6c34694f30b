package org.packdesk.station.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.packdesk.printing.label.BarcodeReader;
import org.packdesk.printing.label.ReadBarcode;
import org.packdesk.printing.label.Symbology;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;

/// The label printer's tray as a person's eyes see it: the newest papers, read by decoding the dots that were burnt. One thread.
final class PaperTray {
  private static final int LOOKED_AT = 4;
  private static final int REMEMBERED = 64;

  private final Path folder;
  private final Map<Path, List<String>> read = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, List<String>> eldest) {
      return size() > REMEMBERED;
    }
  };

  PaperTray(Path folder) {
    this.folder = folder;
  }

  /// @return the Code 128 texts of the newest paper that can be read, empty when there is none
  Optional<String> newest() {
    return papers().stream().limit(1).flatMap(paper -> codes(paper).stream()).findFirst();
  }

  /// @return the code on one of the newest papers that ends so
  Optional<String> endingWith(String tail) {
    return papers().stream().limit(LOOKED_AT).flatMap(paper -> codes(paper).stream()).filter(code -> code.endsWith(tail))
        .findFirst();
  }

  private List<Path> papers() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zpl")).sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> codes(Path paper) {
    return read.computeIfAbsent(paper, PaperTray::decode);
  }

  /// @return the Code 128 texts on one paper; empty when it is not a label that can be read
  static List<String> decode(Path paper) {
    try {
      return ZplGraphic.decode(Files.readAllBytes(paper)) instanceof DecodedGraphic.Shown graphic
          ? BarcodeReader.read(graphic.bitmap()).stream().filter(code -> code.symbology() == Symbology.CODE_128)
              .map(ReadBarcode::text).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
