package org.packdesk.station.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.persistence.facts.LineVerdict.DUPLICATE_LABEL;
import static org.packdesk.persistence.facts.LineVerdict.PASS;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.ParcelFound;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.VerdictCause;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.ProblemCase;

/// A label that left so long ago that the belt has forgotten it.
final class LabelLeftTest {
  private static final int FORGOTTEN_AFTER = 512;
  private final Line line = new Line();

  @BeforeEach
  void leftLongAgo() {
    line.goes(1, "TC-LEFT", 1000).goes(2, "TC-STOPPED", 900);
    for (int i = 0; i < FORGOTTEN_AFTER; i++) {
      line.goes(3 + i, "TC" + i, 1000);
    }
    assertThat(line.session.ended()).extracting(EndedPass::code).doesNotContain("TC-LEFT");
  }

  @Test
  void aLabelThatLeftIsADuplicateWhenItComesAgain() {
    line.goes(1001, "TC-LEFT", 1000);
    assertThat(line.verdict()).returns(DUPLICATE_LABEL, verdict -> verdict.verdict()).returns(VerdictCause.LABEL_LEFT,
        verdict -> verdict.cause());
    assertThat(line.command().lane()).isEqualTo(Line.PROBLEM);
    line.after(40_000).goes(1002, "TC-LEFT", 1000);
    assertThat(line.verdict().verdict()).as("the copy in the problem lane makes it no better").isEqualTo(DUPLICATE_LABEL);
    line.goes(1003, "TC-STOPPED", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(PASS);
  }

  @Test
  void somebodyWhoHasItInHandLetsItComeAgain() {
    line.on(new LineInput.Scanned("TC-LEFT", "op-7"));
    assertThat(line.facts(ParcelFound.class)).singleElement().returns(1L, ParcelFound::pass);
    line.goes(1001, "TC-LEFT", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(PASS);
  }

  @Test
  void aProblemDeskThatHeldItLetsItComeAgain() {
    ended("BROUGHT_BY_HAND", CaseOutcome.BACK_ON_BELT, "TC-LEFT");
    line.goes(1001, "TC-LEFT", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(PASS);
  }

  @Test
  void aProblemDeskThatHeldACopyDoesNot() {
    ended("DUPLICATE_LABEL", CaseOutcome.BACK_ON_BELT, "TC-LEFT");
    ended("BROUGHT_BY_HAND", CaseOutcome.WRITTEN_OFF, "TC-LEFT");
    ended("NO_READ", CaseOutcome.RELEASED, null);
    line.goes(1001, "TC-LEFT", 1000);
    assertThat(line.verdict().verdict()).isEqualTo(DUPLICATE_LABEL);
  }

  private void ended(String reason, CaseOutcome outcome, @Nullable String barcode) {
    line.on(new LineInput.CaseEnded(0,
        new ProblemCase("problem-1-hand-9", "o-1", 1, barcode, reason, null, WeighFigures.NONE, line.now,
            "problem-1", ProblemCase.State.CLOSED, null, new ProblemCase.Ended(outcome, RootCause.OTHER, false), null, null)));
  }
}
