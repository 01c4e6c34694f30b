package org.packdesk.station.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.work.Change;

/// Which page the real window shows, by what is open.
@SuppressWarnings("NullAway.Init")
final class PagesPinnedTest {
  private static final Logger PROGRAM = Logger.getLogger("org.packdesk");
  private static final String MEMORY = Codes.command("0005");
  private static final String LABELS = Codes.command("0007");

  @TempDir
  private Path folder = Path.of("");
  private PinnedWindow window;

  /// A fault would be told of at length.
  @BeforeAll
  static void quiet() {
    PROGRAM.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    PROGRAM.setLevel(null);
  }

  @BeforeEach
  void open() {
    window = PinnedWindow.open();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private PinnedStation station(String... roles) throws InterruptedException {
    return PinnedStation.with(window.display(), folder, roles)
        .knows(Stream.concat(Goods.basics().stream(),
            Stream.of(Goods.order("o-1", Codes.TOTE), Goods.packed("o-7"), new Change.OfParcel(Goods.parcel(Goods.OLD, "o-7")),
                new Change.OfCase(Goods.aCase(Goods.CASE, "o-7", Goods.OLD))))
            .toList())
        .start();
  }

  @Test
  void aPackDeskShowsPackingAndThePagesBesideIt() throws Exception {
    try (PinnedStation desk = station("PACK")) {
      assertThat(window.page()).isEqualTo("pack");
      desk.scan(Codes.BADGE, MEMORY);
      assertThat(window.page()).isEqualTo("memory");
      desk.scan(LABELS);
      assertThat(window.page()).isEqualTo("labels");
      desk.scan(Codes.TOTE);
      assertThat(window.page()).isEqualTo("pack");
    }
  }

  @Test
  void aProblemDeskShowsItsCases() throws Exception {
    try (PinnedStation desk = station("PROBLEM")) {
      assertThat(window.page()).isEqualTo("problem");
      desk.scan(Codes.BADGE, Goods.OLD);
      assertThat(window.page()).isEqualTo("problem");
      desk.touch(MEMORY);
      assertThat(window.page()).isEqualTo("memory");
      desk.touch(MEMORY);
      assertThat(window.page()).isEqualTo("problem");
      desk.scanAndThrow();
      assertThat(window.page()).as("a station that has stopped says so").isEqualTo("pack");
    }
  }

  @Test
  void aDeskThatDoesBothShowsWhatIsOpenAndCasesWhereNothingIs() throws Exception {
    try (PinnedStation desk = station("PACK", "PROBLEM")) {
      assertThat(window.page()).as("nothing is open").isEqualTo("problem");
      desk.scan(Codes.BADGE, Codes.TOTE);
      assertThat(window.page()).as("an order is open").isEqualTo("pack");
      desk.scan(Codes.command("0003"));
      assertThat(window.page()).as("it was put aside").isEqualTo("problem");
      desk.scan(Goods.OLD);
      assertThat(window.page()).as("a case is open").isEqualTo("problem");
      desk.scan(Codes.TOTE);
      assertThat(window.page()).as("an order and a case are open").isEqualTo("problem");
    }
  }

  @Test
  void aLineShowsItsBelt() throws Exception {
    try (PinnedStation line = station("LINE")) {
      assertThat(window.page()).isEqualTo("line");
      line.scanAndThrow();
      assertThat(window.page()).isEqualTo("line");
    }
  }
}
