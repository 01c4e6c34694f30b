package org.packdesk.station.roles.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.ProblemCase.Ended;
import org.packdesk.station.weighing.LineInput.CaseEnded;

/// What a line hears of its own cases in what central tells all stations.
final class LineParcelsTest {
  private static final Ended ENDED = new Ended(CaseOutcome.RELEASED, RootCause.NOTHING_FOUND, false);

  @Test
  void aLineHearsOfCasesThatADeskHasEndedAndWhichPassIsItsOwn() {
    ProblemCase own = told("line-1-7", "line-1", ENDED);
    assertThat(heard(own, told("line-1-8", "line-1", null))).containsExactly(new CaseEnded(7, own));
    assertThat(heard(told("line-12-7", "line-12", ENDED), told("line-1-x", "line-1", ENDED), told("line-1--7", "line-1", ENDED),
        told("problem-1-hand-9", "problem-1", ENDED))).hasSize(4).allMatch(ended -> ended.pass() == 0);
  }

  private static List<CaseEnded> heard(ProblemCase... cases) {
    return LineParcels.endedCases(
        new SyncEvent.ChangesArrived(
            new ChangePage(Arrays.<ProblemCase>stream(cases).<Change>map(Change.OfCase::new).toList(), "c", false)),
        "line-1");
  }

  private static ProblemCase told(String id, String line, @Nullable Ended ended) {
    return new ProblemCase(id, "o-1", 1, "TC1", "LIGHT", null, WeighFigures.NONE, Instant.EPOCH, line, ProblemCase.State.CLOSED,
        null, ended, null, null);
  }
}
