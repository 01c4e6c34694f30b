package org.packdesk.station.shell.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;
import org.packdesk.persistence.work.Worth;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.problem.CaseReason;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.AskMass;
import org.packdesk.station.problem.ProblemView.AskPin;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.Choose;
import org.packdesk.station.problem.ProblemView.Keys;
import org.packdesk.station.problem.ProblemView.Labels;
import org.packdesk.station.problem.ProblemView.OldLabel;
import org.packdesk.station.problem.ProblemView.OldState;
import org.packdesk.station.problem.ProblemView.OpenCase;
import org.packdesk.station.problem.ProblemView.ParcelCard;
import org.packdesk.station.problem.ProblemView.Question;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.ScaleState;
import org.packdesk.station.problem.ProblemView.Weights;
import org.packdesk.station.problem.SampleCases;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.ui.SampleStates.State;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The states a problem desk's page is looked at in, by name.
final class SampleProblemStates {
  private static final ScaleNow EMPTY = new ScaleNow(ScaleState.EMPTY, null);
  private static final Words WEIGHED = Words.of(Say.STEP_LIGHT, new Mass(211_000));
  private static final Words FIVE = Words.of(Say.STEP_UNITS, 5, 5);
  private static final Words CARTON = Words.of(Say.STEP_CARTON, "Carton 3");
  private static final List<Answer> ENDS = SampleCases.answers(Say.CASE_RELABEL, Say.CASE_RELEASE, Say.CASE_HOLD,
      Say.CASE_BACK_TO_DESK, Say.CASE_WRITE_OFF);

  private SampleProblemStates() {}

  static Map<String, State> all() {
    Map<String, State> states = new LinkedHashMap<>();
    states.put("problem-empty", state(nothing(0, 0, null)));
    states.put("problem-queue", state(nothing(3, 0, verdict(VerdictKind.ACCEPTED, Words.of(Say.CASE_BACK, "10479")))));
    states.put("problem-queue-long", state(nothing(30, 23, verdict(VerdictKind.UNKNOWN_CODE, Words.of(Say.CASE_NOT_OURS,
        "00340434161094042557")))));
    states.putAll(weighing());
    states.putAll(checking());
    states.putAll(labelling());
    states.putAll(questions());
    return states;
  }

  private static Map<String, State> weighing() {
    Map<String, State> states = new LinkedHashMap<>();
    OpenCase open = SampleCases.light(SampleCases.path(CaseStep.REWEIGH, List.of()), SampleCases.weights(null),
        SampleCases.contents(0, 0, 0), Labels.NONE, ENDS);
    Verdict here = verdict(VerdictKind.ACCEPTED, Words.of(Say.CASE_OPENED, "10482", 1));
    states.put("problem-reweigh", state(view(Say.DO_REWEIGH, here, open, null, EMPTY)));
    states.put("problem-reweigh-moving", state(view(Say.DO_REWEIGH, here, open, null,
        new ScaleNow(ScaleState.MOVING, 1_187_400L))));
    List<Answer> typed = SampleCases.answers(Say.CASE_TYPE_WEIGHT, Say.CASE_HOLD, Say.CASE_BACK_TO_DESK, Say.CASE_WRITE_OFF);
    states.put("problem-reweigh-no-scale", state(view(Say.DO_REWEIGH, verdict(VerdictKind.REFUSED, Words.of(Say.WEIGHT_NONE)),
        SampleCases.light(SampleCases.path(CaseStep.REWEIGH, List.of()), SampleCases.weights(null), List.of(), Labels.NONE,
            typed),
        null, new ScaleNow(ScaleState.AWAY, null))));
    states.put("problem-stranger", state(nothing(3, 0, verdict(VerdictKind.WAITING, Words.of(Say.CASE_ASKED, "004471")))));
    states.put("problem-heavy", state(view(Say.DO_VERIFY, verdict(VerdictKind.ATTENTION, Words.of(Say.WEIGHT_HEAVY, new Mass(
        8_402_000))), heavy(), null, new ScaleNow(ScaleState.STABLE, 9_814_000L))));
    states.put("problem-no-expectation", state(view(Say.DO_REWEIGH, here, unexpected(), null, new ScaleNow(ScaleState.STABLE,
        22_450_000L))));
    states.put("problem-unchecked", state(new ProblemView(Words.of(Say.DO_REWEIGH), here, Words.of(Say.CASE_UNCHECKED,
        SampleCases.NOW.minusSeconds(300)), SampleCases.queue(9, "line-1-4"), 0, unexpected(), null, EMPTY)));
    states.put("problem-no-read", state(view(Say.DO_REWEIGH, verdict(VerdictKind.ACCEPTED, Words.of(Say.CASE_OPENED_UNREAD)),
        unread(), null, EMPTY)));
    return states;
  }

  private static OpenCase heavy() {
    return new OpenCase("line-1-3", CaseReason.HEAVY, null, longNames(),
        new Weights(1_412_000L, 25_000L, 18_000L, 9_790_000L, 9_814_000L), SampleCases.path(CaseStep.VERIFY, List.of(Words.of(
            Say.STEP_HEAVY, new Mass(8_402_000)))),
        SampleCases.contents(1, 0, 0), null, Labels.NONE, SampleCases.history(), ENDS);
  }

  private static ParcelCard longNames() {
    return new ParcelCard("WEB-2026-03-0010486-NORD", 12, 14, "Nordlicht Outdoor & Bergsport Versandhandel",
        "Deutsche Post Brief",
        "00340434161094042557", SampleCases.NOW.minusSeconds(600), new Worth(123_456_789, "SEK"));
  }

  private static OpenCase unexpected() {
    return new OpenCase("line-1-4", CaseReason.NO_EXPECTATION, Words.of(Say.CAUSE_NO_MASS), SampleCases.parcel(),
        new Weights(null, null, null, 22_400_000L, null), SampleCases.path(CaseStep.REWEIGH, List.of()), List.of(), null,
        Labels.NONE, SampleCases.history(), ENDS);
  }

  private static OpenCase unread() {
    return new OpenCase("line-1-2", CaseReason.NO_READ, Words.of(Say.CAUSE_BARCODES_DIFFER),
        new ParcelCard("", 0, 0, "", "", "", null, null), Weights.NONE, SampleCases.path(CaseStep.REWEIGH, List.of()), List.of(),
        null, Labels.NONE, List.of(), List.of());
  }

  private static Map<String, State> checking() {
    Map<String, State> states = new LinkedHashMap<>();
    var path = SampleCases.path(CaseStep.VERIFY, List.of(WEIGHED));
    List<Answer> checked = SampleCases.answers(Say.CASE_RELABEL, Say.CASE_CHECKED, Say.CASE_RELEASE, Say.CASE_HOLD,
        Say.CASE_BACK_TO_DESK, Say.CASE_WRITE_OFF, Say.CASE_NOT_YET);
    ProblemView verify = view(Say.DO_VERIFY, verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_ITEM,
        "Blue socks, size 42", 2, 3)), SampleCases.light(path, SampleCases.weights(1_201_000L), SampleCases.contents(2, 0, 0),
            Labels.NONE, checked),
        null, EMPTY);
    states.put("problem-verify", state(verify));
    states.put("problem-verify-troubles", new State(verify, SampleStates.troubled(3)));
    states.put("problem-verify-missing", state(view(Say.DO_VERIFY, verdict(VerdictKind.ATTENTION, Words.of(Say.UNIT_MISSING,
        "Wool hat")), SampleCases.light(path, SampleCases.weights(1_201_000L), SampleCases.contents(3, 0, 0), Labels.NONE,
            checked),
        null, EMPTY)));
    states.put("problem-verify-too-many", state(view(Say.DO_VERIFY, verdict(VerdictKind.SURPLUS, Words.of(Say.UNIT_EXTRA,
        "Green scarf")), SampleCases.light(path, SampleCases.weights(1_512_000L), SampleCases.contents(4, 1, 1), Labels.NONE,
            checked),
        null, EMPTY)));
    states.put("problem-repack", state(view(Words.of(Say.DO_REPACK), verdict(VerdictKind.ACCEPTED, Words.of(Say.UNITS_RIGHT)),
        SampleCases.light(SampleCases.path(CaseStep.REPACK, List.of(WEIGHED, FIVE)), SampleCases.weights(1_201_000L),
            SampleCases.contents(3, 1, 0), Labels.NONE, ENDS),
        null, EMPTY)));
    return states;
  }

  private static Map<String, State> labelling() {
    Map<String, State> states = new LinkedHashMap<>();
    var path = SampleCases.path(CaseStep.RELABEL, List.of(WEIGHED, FIVE, CARTON));
    Weights right = new Weights(1_415_000L, 25_000L, 25_000L, 1_200_000L, 1_414_000L);
    states.put("problem-relabel", state(view(Say.DO_WAIT_LABEL, verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_CARTON,
        "Carton 3")), SampleCases.light(path, right, List.of(), labels(OldState.GIVEN_BACK, LabelStep.REQUESTED, null), ENDS),
        null, EMPTY)));
    states.put("problem-relabel-printer", state(view(Say.DO_WAIT_LABEL, verdict(VerdictKind.REFUSED, Words.of(Say.OLD_LABEL,
        "…4471")), SampleCases.light(path, right, List.of(),
            labels(OldState.VOIDED, LabelStep.READY, Words.of(
                Say.PRINTER_PAPER_OUT)),
            ENDS),
        null, EMPTY)));
    states.put("problem-relabel-offline", new State(view(Say.DO_PLATE, verdict(VerdictKind.WAITING, Words.of(Say.RELABEL)),
        SampleCases.light(path, right, List.of(), labels(OldState.GIVEN_BACK, LabelStep.NOT_ASKED, Words.of(
            Say.LABEL_WAITS_FOR_CENTRAL)), ENDS),
        null, EMPTY), SampleStates.away()));
    states.put("problem-relabel-void-failed", state(view(Say.DO_TAKE_LABEL, verdict(VerdictKind.ATTENTION, Words.of(
        Say.WRONG_LABEL, "…4471")), SampleCases.light(path, right, List.of(),
            labels(OldState.VOID_FAILED, LabelStep.PRINTED,
                null),
            ENDS),
        null, EMPTY)));
    Words none = Words.of(Say.STEP_NOT_NEEDED);
    states.put("problem-belt", state(view(Say.DO_BACK_ON_BELT, verdict(VerdictKind.ACCEPTED, Words.of(Say.WEIGHT_RIGHT, new Mass(
        1_410_000))), SampleCases.light(SampleCases.path(CaseStep.BACK_ON_BELT,
            List.of(Words.of(Say.STEP_RIGHT, new Mass(
                1_410_000)), none, none, none)),
            SampleCases.weights(1_410_000L), List.of(), new Labels(new OldLabel("4471",
                OldState.VALID), null),
            ENDS),
        null, EMPTY)));
    return states;
  }

  private static Labels labels(OldState old, LabelStep step, @Nullable Words trouble) {
    String tail = step.compareTo(LabelStep.READY) >= 0 ? "9902" : "";
    return new Labels(new OldLabel("4471", old), new LabelTrack(step, tail, trouble));
  }

  private static Map<String, State> questions() {
    Map<String, State> states = new LinkedHashMap<>();
    OpenCase open = SampleCases.light(SampleCases.path(null, List.of()), SampleCases.weights(1_201_000L), List.of(), Labels.NONE,
        List.of());
    Verdict back = verdict(VerdictKind.ACCEPTED, Words.of(Say.CASE_BACK, "10482"));
    states.put("problem-root-cause", state(view(Say.DO_ROOT_CAUSE, back, open, new Choose(Words.of(Say.DO_ROOT_CAUSE),
        SampleCases.answers(Say.ROOT_MISSING_ITEM, Say.ROOT_EXTRA_ITEM, Say.ROOT_WRONG_ITEM, Say.ROOT_WRONG_CARTON,
            Say.ROOT_CATALOGUE_WEIGHT_WRONG, Say.ROOT_LABEL_UNREADABLE, Say.ROOT_LABEL_DOUBLED, Say.ROOT_LINE_FAULT,
            Say.ROOT_NOTHING_FOUND, Say.CASE_NOT_YET)),
        EMPTY)));
    states.put("problem-release-reason", state(view(Say.DO_RELEASE_REASON, verdict(VerdictKind.ATTENTION, Words.of(
        Say.WEIGHT_LIGHT, new Mass(211_000))), open, new Choose(Words.of(Say.DO_RELEASE_REASON),
            SampleCases.answers(
                Say.RELEASE_CONTENTS_CHECKED, Say.RELEASE_CATALOGUE_WEIGHT_WRONG, Say.RELEASE_CLIENT_AGREES, Say.CASE_NOT_YET)),
        EMPTY)));
    states.put("problem-print-question",
        state(new ProblemView(Words.of(Say.DO_ANSWER_PRINT), null, null, SampleCases.queue(9, ""),
            0, null, new Choose(Words.of(Say.PRINT_UNKNOWN, "…4471", "7R82"), SampleCases.answers(Say.ANSWER_YES_PRINTED,
                Say.ANSWER_NO_PAPER)),
            EMPTY)));
    states.put("problem-pin", state(view(Say.DO_LEAD_PIN, verdict(VerdictKind.ATTENTION, Words.of(Say.NO_LEAD, "Ana P.")), open,
        new AskPin(Words.of(Say.RELEASE_CONTENTS_CHECKED), 3, Keys.OPEN, SampleCases.answers(Say.CASE_NOT_YET).getFirst()),
        EMPTY)));
    Words shut = Words.of(Say.PIN_SHUT, SampleCases.NOW.plusSeconds(60));
    states.put("problem-pin-shut", state(view(Say.DO_LEAD_PIN, verdict(VerdictKind.REFUSED, shut), open,
        new AskPin(shut, 0, Keys.SHUT, SampleCases.answers(Say.CASE_NOT_YET).getFirst()), EMPTY)));
    states.put("problem-type-reason", state(view(Say.DO_TYPE_REASON, verdict(VerdictKind.REFUSED, Words.of(Say.WEIGHT_NONE)),
        open, new Choose(Words.of(Say.DO_TYPE_REASON), SampleCases.answers(Say.TYPE_SCALE_AWAY, Say.TYPE_SCALE_WRONG,
            Say.TYPE_TOO_LARGE, Say.CASE_NOT_YET)),
        new ScaleNow(ScaleState.AWAY, null))));
    states.put("problem-type-weight", state(view(Say.DO_TYPE_WEIGHT, verdict(VerdictKind.REFUSED, Words.of(Say.TYPED_TOO_MUCH,
        60)), open,
        new AskMass(Words.of(Say.DO_TYPE_WEIGHT), "1412", SampleCases.answers(Say.CASE_NOT_YET).getFirst()),
        new ScaleNow(ScaleState.AWAY, null))));
    return states;
  }

  private static ProblemView nothing(int rows, int more, @Nullable Verdict verdict) {
    return new ProblemView(Words.of(Say.DO_SCAN_PROBLEM), verdict, null, SampleCases.queue(rows, ""), more, null, null, EMPTY);
  }

  private static ProblemView view(Say say, Verdict verdict, OpenCase open, @Nullable Question question, ScaleNow scale) {
    return view(Words.of(say), verdict, open, question, scale);
  }

  private static ProblemView view(Words instruction, Verdict verdict, OpenCase open, @Nullable Question question,
      ScaleNow scale) {
    LabelTrack next = open.labels().next();
    return new ProblemView(instruction, verdict, next == null ? null : next.trouble(), SampleCases.queue(9, open.caseId()), 0,
        open, question, scale);
  }

  private static Verdict verdict(VerdictKind kind, Words words) {
    return new Verdict(kind, words, 1);
  }

  private static State state(ProblemView view) {
    return new State(view, problemDesk());
  }

  private static StationView problemDesk() {
    StationView good = SampleStates.good();
    return new StationView("Problem desk 1", "Bo K.", 0, good.acknowledgedAt(), null, good.devices(), null);
  }
}
