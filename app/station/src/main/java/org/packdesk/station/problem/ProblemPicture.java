package org.packdesk.station.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.packing.DeskPicture;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.problem.ProblemView.AskMass;
import org.packdesk.station.problem.ProblemView.AskPin;
import org.packdesk.station.problem.ProblemView.CaseStep;
import org.packdesk.station.problem.ProblemView.Choose;
import org.packdesk.station.problem.ProblemView.Keys;
import org.packdesk.station.problem.ProblemView.Question;
import org.packdesk.station.problem.ProblemView.QueueRow;
import org.packdesk.station.problem.ProblemView.ScaleNow;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// The sessions as a problem clerk sees them: a pure reading, one value for one moment.
public final class ProblemPicture {
  private final ProblemSession session;
  private final PackSession pack;
  private final ProblemCatalogue catalogue;
  private final ProblemSurroundings around;

  private ProblemPicture(ProblemSnapshot.Sessions sessions, ProblemCatalogue catalogue, ProblemSurroundings around) {
    this.session = sessions.cases();
    this.pack = sessions.packing();
    this.catalogue = catalogue;
    this.around = around;
  }

  /// What is seen beside the sessions.
  ///
  /// @param verdict what became of the last scan, or null
  /// @param typed digits of a PIN
  /// @param hand a weight that is being typed in
  /// @param story what this desk did with the open case's parcel, the oldest first
  public record Beside(ProblemQueue queue, @Nullable Verdict verdict, ScaleNow scale, int typed, HandWeight hand,
      List<Told> story) {}

  public static ProblemView of(ProblemSnapshot.Sessions sessions, ProblemCatalogue catalogue, ProblemSurroundings around,
      Beside beside) {
    return new ProblemPicture(sessions, catalogue, around).view(beside);
  }

  private ProblemView view(Beside beside) {
    List<QueueRow> rows = beside.queue().seenBy(session);
    List<QueueRow> shown = ProblemQueue.shown(rows);
    CaseWork work = pack.operatorId() == null ? null : session.open();
    LabelTrack track = work == null ? null : track(work);
    return new ProblemView(instruction(work, track, beside.hand()), beside.verdict(),
        work == null ? null : trouble(work, track, beside.queue()),
        shown,
        rows.size() - shown.size(),
        work == null ? null : CasePicture.of(work, catalogue, track, beside.story(), choices(work)), question(work, beside),
        beside.scale());
  }

  private Words instruction(@Nullable CaseWork work, @Nullable LabelTrack track, HandWeight hand) {
    if (pack.operatorId() == null) {
      return Words.of(Say.DO_SIGN_IN);
    }
    if (DeskPicture.question(pack, catalogue, around.desk()) != null) {
      return Words.of(Say.DO_ANSWER_PRINT);
    }
    if (work == null) {
      return Words.of(Say.DO_SCAN_PROBLEM);
    }
    if (!(hand instanceof HandWeight.None)) {
      return Words.of(hand instanceof HandWeight.Typing ? Say.DO_TYPE_WEIGHT : Say.DO_TYPE_REASON);
    }
    return Words.of(switch (EndRules.asked(work)) {
      case ROOT_CAUSE -> Say.DO_ROOT_CAUSE;
      case RELEASE_REASON -> Say.DO_RELEASE_REASON;
      case LEAD -> Say.DO_LEAD_PIN;
      case NOTHING -> work.step() == CaseStep.RELABEL ? label(track) : ProblemScans.first(work);
    });
  }

  private Say label(@Nullable LabelTrack track) {
    boolean paper = track != null && track.step() == LabelStep.PRINTED;
    if (paper) {
      return Say.DO_TAKE_LABEL;
    }
    return around.desk().centralAway() ? Say.DO_PLATE : Say.DO_WAIT_LABEL;
  }

  private @Nullable Words trouble(CaseWork work, @Nullable LabelTrack track, ProblemQueue queue) {
    Hold hold = work.parcel() == null ? Hold.FREE : LabelRules.hold(catalogue, work);
    if (hold != Hold.FREE) {
      return Words.of(hold == Hold.CANCELLED ? Say.ORDER_CANCELLED : Say.ORDER_HELD, work.reference());
    }
    Instant unchecked = queue.uncheckedAt(work.caseId());
    if (unchecked != null) {
      return Words.of(Say.CASE_UNCHECKED, unchecked);
    }
    return track == null ? null : track.trouble();
  }

  /// Of the label that takes the old one's place; null while none does.
  private @Nullable LabelTrack track(CaseWork work) {
    Labels.Label next = work.labels().next();
    Labels.Label old = work.labels().old();
    String key = next != null ? next.key() : old != null && work.labels().underWay() ? old.key() : null;
    return key == null ? null : DeskPicture.label(pack, key, catalogue, around.desk());
  }

  private @Nullable Question question(@Nullable CaseWork work, Beside beside) {
    PackView.Question print = pack.operatorId() == null ? null : DeskPicture.question(pack, catalogue, around.desk());
    if (print != null) {
      return new Choose(print.words(), List.of(print.yes(), print.no()));
    }
    if (work == null) {
      return null;
    }
    return switch (beside.hand()) {
      case HandWeight.Why _ -> new Choose(Words.of(Say.DO_TYPE_REASON), answers(ProblemCommand.TYPED));
      case HandWeight.Typing(_, String grams) ->
        new AskMass(Words.of(Say.DO_TYPE_WEIGHT), grams, ProblemCommand.NOT_YET.answer());
      case HandWeight.None _ -> question(work, beside.typed());
    };
  }

  private @Nullable Question question(CaseWork work, int typed) {
    return switch (EndRules.asked(work)) {
      case ROOT_CAUSE -> new Choose(Words.of(Say.DO_ROOT_CAUSE), answers(ProblemCommand.CAUSES));
      case RELEASE_REASON -> new Choose(Words.of(Say.DO_RELEASE_REASON), answers(ProblemCommand.RELEASES));
      case LEAD -> new AskPin(pinWords(), typed, around.pins().isShut(around.now()) ? Keys.SHUT : Keys.OPEN,
          ProblemCommand.NOT_YET.answer());
      case NOTHING -> null;
    };
  }

  private Words pinWords() {
    return around.pins().isShut(around.now()) ? around.pins().words(around.now()) : Words.of(Say.DO_LEAD_PIN);
  }

  private static List<Answer> answers(List<ProblemCommand> commands) {
    List<Answer> answers = new ArrayList<>(commands.stream().map(ProblemCommand::answer).toList());
    answers.add(ProblemCommand.NOT_YET.answer());
    return answers;
  }

  private List<Answer> choices(CaseWork work) {
    List<ProblemCommand> commands = new ArrayList<>();
    boolean known = work.parcel() != null;
    if (known && !work.labels().underWay() && around.desk().scale() != null) {
      commands.add(ProblemCommand.WEIGH);
    }
    if (WeightRules.mayBeTyped(work) && (work.step() == CaseStep.REWEIGH || around.desk().scale() == null)) {
      commands.add(ProblemCommand.TYPE_WEIGHT);
    }
    if (known && work.step() == CaseStep.VERIFY && !work.goods().found().isEmpty()) {
      commands.add(ProblemCommand.CHECKED);
    }
    if (LabelRules.mayBeAsked(work)) {
      commands.add(ProblemCommand.RELABEL);
    }
    List.of(ProblemCommand.RELEASE, ProblemCommand.HOLD, ProblemCommand.BACK_TO_DESK, ProblemCommand.WRITE_OFF).stream()
        .filter(command -> EndRules.mayBe(work, command)).forEach(commands::add);
    return commands.stream().map(ProblemCommand::answer).toList();
  }
}
