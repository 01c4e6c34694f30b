package org.packdesk.station.roles.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.CaseClosed;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.LabelVoided;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelAdopted;
import org.packdesk.persistence.facts.ParcelReweighed;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.UnitChecked;
import org.packdesk.persistence.facts.UnitFinding;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.problem.ProblemView.Written;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;

/// What a desk did with a parcel, told from its journal on a real file.
@SuppressWarnings("NullAway.Init")
final class CaseStoriesTest {
  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

  @TempDir
  Path folder;
  private StationStore store;

  @BeforeEach
  void open() {
    store = StationStore.open(new StoreSettings(folder.resolve("problem-1.db"), "problem-1"), StationClock.system(),
        new SecureRandom());
    store.journal().commit(new Commit.Builder()
        .changes(ChangePage.answer(new Change.OfOperator(new Operator("op-1", "PDKB00019", "Ana P.")))).build());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private CaseStories stories(Locale language) {
    CaseStories stories = new CaseStories(store, new Screen(Theme.LIGHT, language, ZoneOffset.UTC));
    stories.begin();
    return stories;
  }

  private void happens(@Nullable String operator, Fact fact) {
    store.journal().commit(Commit.of(operator, fact));
  }

  private static ParcelAdopted adopted() {
    return new ParcelAdopted("line-1-7", "o-1", 1, 1, "1001", "north", "C3", 440_000L, 4_000L,
        new ParcelAdopted.Label("label:o-1:1:1", "l-1", "TC4471", "Test carrier", 1, ParcelAdopted.State.LIVE), List.of());
  }

  private static ParcelReweighed reweighed(@Nullable String manualReason) {
    return new ParcelReweighed("line-1-7", "o-1", 1, 360_000, manualReason == null ? "NET" : "TYPED", "", "", NOON, manualReason,
        LineVerdict.LIGHT, new WeighFigures(360_000L, 440_000L, 4_000L, 13_200L, 13_200L, null));
  }

  @Test
  void everyStepIsToldWithItsFiguresNewestLast() {
    CaseStories stories = stories(Locale.ENGLISH);
    happens("op-1", adopted());
    happens("op-1", reweighed(null));
    happens("op-1", new UnitChecked("line-1-7", "o-1", 1, 1, 1, "4006381333931", UnitFinding.RIGHT));
    happens("op-1", new UnitChecked("line-1-7", "o-1", 1, null, 1, "9780201379624", UnitFinding.WRONG));
    happens(null, new LabelVoided("label:o-1:1:1", "l-1"));
    happens("op-2", new CaseClosed("line-1-7", "o-1", 1, CaseOutcome.HELD, RootCause.WRONG_ITEM, ""));
    assertThat(stories.of(adopted())).map(Written.class::cast).extracting(Written::by, Written::sentence).containsExactly(
        tuple("Ana P.", "Weighed again, 360 g, expected 440 g"),
        tuple("Ana P.", "Code …9624 did not belong into the parcel"),
        tuple("central", "Label …4471 is cancelled"),
        tuple("op-2", "Problem case closed, held"));
  }

  @Test
  void aWeightThatWasTypedInSaysSoAndWhyInTheClerksLanguage() {
    happens("op-1", adopted());
    happens("op-1", reweighed("SCALE_AWAY"));
    assertThat(stories(Locale.GERMAN).of(adopted())).map(Written.class::cast).extracting(Written::by, Written::sentence)
        .containsExactly(tuple("Ana P.", "Gewicht getippt, 360 g: die Waage antwortete nicht"));
  }

  @Test
  void parcelsHaveTheirOwnStoriesAlsoAfterAStart() {
    happens("op-1", adopted());
    happens("op-1", new LabelApplied("label:o-1:2:1", "TC9902"));
    happens("op-1", reweighed(null));
    List<Told> before = stories(Locale.ENGLISH).of(adopted());
    store.close();
    open();
    assertThat(stories(Locale.ENGLISH).of(adopted())).isEqualTo(before).hasSize(1);
    assertThat(stories(Locale.ENGLISH).of(null)).isEmpty();
  }

  @Test
  void ofALongStoryTheEndIsKept() {
    CaseStories stories = stories(Locale.ENGLISH);
    for (int time = 0; time < 50; time++) {
      happens("op-1", reweighed(time == 49 ? "TOO_LARGE" : null));
    }
    assertThat(stories.of(adopted())).hasSize(40).last().isInstanceOfSatisfying(Written.class,
        told -> assertThat(told.sentence()).contains("too large"));
  }
}
