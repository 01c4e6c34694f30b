package org.packdesk.persistence.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Recipient;
import org.packdesk.persistence.work.WorkOrder;

/// Nobody's name or address lies readable in the station's folder, neither while it runs nor after.
final class NothingPlainTest {
  private static final List<Recipient> RECIPIENTS = List.of(
      new Recipient("Wilhelmina Oosterbeek", "Kerkstraat 17b", "9711 XY", "Groningen", "NL"),
      new Recipient("Jürgen Großkreutz", "Föhrenweg 3", "04277", "Köthen", "DE"));
  private static final List<String> OPERATORS = List.of("Mbali Khumalo", "Łukasz Zieliński");
  private static final String PLAIN_MARKER = "WEB-PLAIN-4711";
  private static final String LABEL = "%PDF-1.7 label for Wilhelmina Oosterbeek";

  @TempDir
  Path folder;

  @Test
  void noNameStreetOrCityLiesReadableInTheFolder() throws Exception {
    StationOnDisk station = new StationOnDisk(Files.createDirectory(folder.resolve("data")));
    try (StationStore store = station.open()) {
      fill(store);
      assertThat(store.work().recipient("0")).contains(RECIPIENTS.getFirst());
      assertThat(store.personal().readText("document/L-1")).contains(LABEL);
      Path copy = copyOf(folder.resolve("data"), "while-it-runs");
      assertThat(copy.resolve("station.db-wal")).isNotEmptyFile();
      assertNothingPersonal(copy);
      station.move(Duration.ofHours(6));
      StationOnDisk.keepHouse(store);
      assertThat(store.health().backups()).isOne();
      assertNothingPersonal(copyOf(folder.resolve("data/backups"), "backups"));
    }
    assertNothingPersonal(copyOf(folder.resolve("data"), "afterwards"));
  }

  private static void fill(StationStore store) {
    Commit.Builder commit = new Commit.Builder();
    for (int i = 0; i < RECIPIENTS.size(); i++) {
      WorkOrder order = new WorkOrder(Integer.toString(i), PLAIN_MARKER, "T" + i, WorkOrder.State.WAITING, List.of(), List.of(),
          List.of(), false);
      Operator operator = new Operator("op-" + i, "PDKB" + i, OPERATORS.get(i));
      commit.changes(
          new ChangePage(List.of(new Change.OfOrder(order, RECIPIENTS.get(i)), new Change.OfOperator(operator)), "c", false));
      commit.add(operator.id(), new OperatorSignedIn(operator.id())).add(operator.id(), new OrderPacked(order.id(), 1));
    }
    commit.personal("document/L-1", LABEL.getBytes(UTF_8));
    store.journal().commit(commit.build());
  }

  /// By another process: this one would give SQLite's locks away if it opened and closed the file itself.
  private Path copyOf(Path data, String name) throws IOException, InterruptedException {
    Path copy = folder.resolve(name);
    assertThat(new ProcessBuilder("cp", "-r", data.toString(), copy.toString()).inheritIO().start().waitFor()).isZero();
    return copy;
  }

  private static void assertNothingPersonal(Path copy) throws IOException {
    String everything = everythingIn(copy);
    assertThat(everything).as("the search finds what does lie there").contains(PLAIN_MARKER.toLowerCase(Locale.ROOT));
    List<String> words = Stream
        .concat(OPERATORS.stream(), RECIPIENTS.stream().flatMap(to -> Stream.of(to.name(), to.street(), to.city())))
        .flatMap(text -> Stream.of(text.split(" ", -1))).filter(word -> word.length() > 3).toList();
    assertThat(words).hasSizeGreaterThan(10);
    for (String word : words) {
      for (byte[] form : List.of(word.getBytes(UTF_8), word.getBytes(StandardCharsets.UTF_16LE),
          word.getBytes(StandardCharsets.UTF_16BE))) {
        assertThat(everything).as(word).doesNotContain(new String(form, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
      }
    }
  }

  /// Each byte a character, in lower case; without the keys.
  private static String everythingIn(Path copy) throws IOException {
    StringBuilder everything = new StringBuilder();
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.startsWith(copy.resolve("keys"))).toList()) {
        everything.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
      }
    }
    return everything.toString();
  }
}
