package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.sqlite.StationClock;

/// The journal of every released version, kept beside the released contracts, is replayed by today's rules.
final class ReleasedJournalsTest {
  private static final Path RELEASED = Path.of("../../persistence/src/test/resources/org/packdesk/persistence/released");

  @TempDir
  private Path folder = Path.of("");

  static List<Path> versions() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theSessionOfAReleasedVersionGoesOn(Path version) throws IOException {
    Path file = Files.copy(version.resolve("station.db"), folder.resolve("station.db"));
    PackSession[] session = {PackSession.empty()};
    try (
        StationStore store = StationStore.open(new StoreSettings(file, "station-1"), StationClock.system(), new SecureRandom())) {
      store.journal().replay(stored -> session[0] = session[0].after(stored.fact()));
    }
    assertThat(session[0].operatorId()).as("who was at the desk").isNotNull();
    assertThat(session[0].orders().working()).as("every order of that demo was packed").isEmpty();
  }
}
