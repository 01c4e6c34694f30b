package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that version 0.1 of the program left: what was kept at their end with a few facts after it, and the same with the early
/// facts gone to an archive. The program of today starts from them as that one did, shows the same, and goes on the same.
final class FilesPinnedTest {
  @TempDir
  private Path folder = Path.of("");

  static List<String> names() {
    return PinnedFiles.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aReleasedFileOpensAndItsWorkGoesOn(String name) throws Exception {
    Path file = folder.resolve("station.db");
    try (InputStream kept = resource(name + ".db")) {
      Files.copy(kept, file);
    }
    String told;
    try (InputStream written = resource(name + ".txt")) {
      told = new String(written.readAllBytes(), StandardCharsets.UTF_8);
    }
    int end = told.indexOf('\n');
    assertThat(PinnedFiles.told(file, name, Instant.parse(told.substring(0, end)))).isEqualTo(told.substring(end + 1));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FilesPinnedTest.class.getResourceAsStream("files/" + name), name);
  }
}
