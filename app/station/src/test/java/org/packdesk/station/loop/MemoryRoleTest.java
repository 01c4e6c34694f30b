package org.packdesk.station.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OrderRecalled;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.MemoryView.RecallRow;
import org.packdesk.station.memory.MemoryView.Row;
import org.packdesk.station.memory.MemoryView.Subject;
import org.packdesk.station.roles.pack.PackRoles;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// The readings of a real file, with a clock that the test moves.
final class MemoryRoleTest {
  private static final Instant BEGIN = Instant.parse("2026-03-05T08:00:00Z");
  @TempDir
  Path folder;
  private Instant now = BEGIN;
  private StationStore store;
  private StationLights lights;
  private PackRoles desk;
  private @Nullable MemoryView shown;

  @BeforeEach
  void open() {
    StationConfig config = new StationConfig("station-1", "Desk 1", "site-1", List.of(), folder, URI.create("http://127.0.0.1:1"),
        StationConfig.PrintPolicy.AT_READY, StationConfig.LabelPaper.DEFAULT,
        new StationConfig.Screen(StationConfig.Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC),
        StationConfig.Tolerances.DEFAULT, List.of());
    long start = System.nanoTime();
    store = StationStore.open(new StoreSettings(folder.resolve("station-1.db"), "station-1"),
        new StationClock(() -> now, () -> System.nanoTime() - start), new SecureRandom());
    StationDisplay display = new SeenViews(view -> shown = view instanceof MemoryView memory ? memory : shown);
    lights = new StationLights(List.of(), () -> now);
    StationParts parts = new StationParts(config, store,
        new HttpCentralApi(URI.create("http://127.0.0.1:1"), "site-1", "station-1", Clock.systemUTC()), () -> now,
        new StationParts.Outlets(display, _ -> {}, StationWatch.NONE));
    desk = PackRoles.of(new RoleParts(parts, lights, new Pages(display), new Outcomes(_ -> true)), new NoEffects());
    desk.memory().start(new NoDevices());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void afterAMinuteWithoutAcknowledgementItSaysWhatWouldBeLost() {
    store(scan(), scan(), new ParcelPacked("o1", 1, "C3", 900_000, null, ""));
    now = BEGIN.plusSeconds(59);
    assertThat(look().alarm()).isNull();
    now = BEGIN.plusSeconds(60);
    assertThat(central().words()).isEqualTo(Words.of(Say.ONLY_HERE, BEGIN, 2L, 1L, 0L));
    assertThat(desk.memory().trouble()).isEqualTo(Words.of(Say.NOT_BACKED_UP, BEGIN));
    acknowledge(2);
    assertThat(central().light()).isEqualTo(Light.GOOD);
    now = BEGIN.plusSeconds(120);
    assertThat(central().words()).isEqualTo(Words.of(Say.ONLY_HERE, BEGIN, 0L, 1L, 0L));
  }

  @Test
  void whatTheLastRunLeftIsCountedAgainAtTheStart() {
    store(scan(), scan(), scan());
    acknowledge(1);
    store.close();
    open();
    now = BEGIN.plus(Duration.ofHours(1));
    assertThat(central().words()).isEqualTo(Words.of(Say.ONLY_HERE, BEGIN, 2L, 0L, 0L));
  }

  @Test
  void whatCentralSetApartAndWhatNobodyCouldReadIsCounted() {
    store(scan(), scan(), scan());
    store(new Commit.Builder().acknowledged(3, List.of(new FactOutcome(1, "quarantined", "claim-lost"),
        new FactOutcome(2, "exception", "order-cancelled"), new FactOutcome(3, "exception", "order-cancelled"))).build());
    store(new Commit.Builder().changes(new ChangePage(List.of(new Change.Unreadable("order", "o9", "lines are missing")), "c1",
        false)).build());
    Row apart = row(Subject.APART);
    assertThat(apart.words()).isEqualTo(Words.of(Say.QUARANTINED, 1L));
    assertThat(apart.figures()).containsExactly(Words.of(Say.FIGURE_EXCEPTIONS, 2L), Words.of(Say.FIGURE_UNREADABLE, 1L));
  }

  @Test
  void anOrderThatCentralWantsBackIsNamed() {
    desk.pack().session().orElseThrow().after(new OrderRecalled("o1", StopCause.CANCELLED, "by the client"));
    assertThat(look().recalls()).containsExactly(new RecallRow("o1", Words.of(Say.RECALL_CANCELLED)));
  }

  @Test
  void itLooksTwiceASecondAndWhenTheClockWasSetBack() {
    assertThat(isShown()).isTrue();
    now = BEGIN.plusMillis(499);
    assertThat(isShown()).isFalse();
    now = BEGIN.plusMillis(500);
    assertThat(isShown()).isTrue();
    now = BEGIN.minusSeconds(3600);
    assertThat(isShown()).isTrue();
  }

  private boolean isShown() {
    shown = null;
    desk.memory().show();
    return shown != null;
  }

  @Test
  void theClockIsComparedWithCentrals() {
    assertThat(row(Subject.CLOCK).words()).isEqualTo(Words.of(Say.CLOCK_UNKNOWN));
    lights.on(new SyncEvent.ClockMeasured(Duration.ofMinutes(125), Duration.ofMillis(20)));
    assertThat(row(Subject.CLOCK).words()).isEqualTo(Words.of(Say.CLOCK_BEHIND, Duration.ofMinutes(125)));
  }

  private static Fact scan() {
    return new ItemScanned("o1", 1, 1, 1, "4006381771120");
  }

  private void store(Fact... facts) {
    Commit.Builder commit = new Commit.Builder();
    for (Fact fact : facts) {
      commit.add("ana", fact);
    }
    store(commit.build());
  }

  private void acknowledge(long through) {
    store(new Commit.Builder().acknowledged(through, List.of()).build());
    lights.on(new SyncEvent.Acknowledged(through, List.of()));
  }

  private void store(Commit commit) {
    desk.memory().stored(new Role.Stored(commit, store.journal().commit(commit), 0));
  }

  private Row central() {
    return row(Subject.CENTRAL);
  }

  private Row row(Subject subject) {
    return look().row(subject).orElseThrow();
  }

  /// A moment later, whenever it looked last.
  private MemoryView look() {
    Instant then = now;
    now = then.plusSeconds(86_400);
    desk.memory().show();
    now = then;
    desk.memory().show();
    return Objects.requireNonNull(shown);
  }
}
