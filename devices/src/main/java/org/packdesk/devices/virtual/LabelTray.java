package org.packdesk.devices.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder that printed labels fall into, as `0001.zpl` and so on. A file is there whole or not at all. One thread.
final class LabelTray {

  private static final Pattern LABEL = Pattern.compile("([0-9]{4,9})\\.zpl");

  private final Path folder;
  private int last;

  private LabelTray(Path folder, int last) {
    this.folder = folder;
    this.last = last;
  }

  /// Numbering goes on behind the highest number that is there already.
  static LabelTray in(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        return new LabelTray(folder, files.mapToInt(LabelTray::number).max().orElse(0));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static int number(Path file) {
    Matcher name = LABEL.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  /// The highest number.
  int last() {
    return last;
  }

  /// The label's number and its file.
  record Label(int number, Path file) {}

  Label put(byte[] zpl) {
    int number = last + 1;
    Path file = folder.resolve(String.format(Locale.ROOT, "%04d.zpl", number));
    Path fresh = folder.resolve(file.getFileName() + ".new");
    try {
      Files.write(fresh, zpl);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    last = number;
    return new Label(number, file);
  }
}
