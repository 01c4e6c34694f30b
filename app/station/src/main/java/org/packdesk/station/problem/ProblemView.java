package org.packdesk.station.problem;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.work.Worth;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// Everything the problem desk's screen shows at one moment, complete: a new state is one new value. Words here may carry what
/// [org.packdesk.station.words.Figures] spells: times, spans and masses.
///
/// @param instruction what to do now
/// @param verdict what became of the last scan, weight or touch; stays until the next one; null before the first
/// @param trouble what keeps the work from going on, in words, or null
/// @param queue the open cases, what has to leave first first
/// @param more cases beyond them
/// @param open the case that is worked on, or null
/// @param question asked in the steps' place, or null
/// @param scale of this desk, now
public record ProblemView(Words instruction, @Nullable Verdict verdict, @Nullable Words trouble, List<QueueRow> queue, int more,
    @Nullable OpenCase open, @Nullable Question question, ScaleNow scale) implements View {

  public ProblemView {
    queue = List.copyOf(queue);
  }

  /// At work while a case is open.
  @Override
  public Claim claim() {
    return open == null ? Claim.RESTS : Claim.AT_WORK;
  }

  /// One parcel that waits. A touch on it goes out as its case's id.
  ///
  /// @param barcode whole, or empty when nothing was read
  /// @param order as people say it, or empty when nobody knows
  /// @param since when it was stopped
  /// @param uncheckedAt when a line let it go unchecked after that: somebody has to find out where it is; null when none did
  public record QueueRow(String caseId, CaseReason reason, String barcode, String order, Instant since, @Nullable Instant cutOff,
      @Nullable Worth worth, Place place, @Nullable Instant uncheckedAt) {

    /// None did.
    public QueueRow(String caseId, CaseReason reason, String barcode, String order, Instant since, @Nullable Instant cutOff,
        @Nullable Worth worth, Place place) {
      this(caseId, reason, barcode, order, since, cutOff, worth, place, null);
    }

    QueueRow at(Place now) {
      return new QueueRow(caseId, reason, barcode, order, since, cutOff, worth, now, uncheckedAt);
    }
  }

  /// WAITING: in the problem lane. HERE: on this desk's shelf, for its new label. OPEN: on the desk.
  public enum Place {
    WAITING, HERE, OPEN
  }

  /// The case that is worked on.
  ///
  /// @param reason why it is here
  /// @param detail what lies behind the reason, or null
  /// @param steps of the path, all of them, in order
  /// @param contents every line of the parcel, and what is in it that should not be
  /// @param carton the one to take or the one it is in, or null when none is known
  /// @param history the oldest first
  /// @param choices what else can be said now, by touch or barcode
  public record OpenCase(String caseId, CaseReason reason, @Nullable Words detail, ParcelCard parcel, Weights weights,
      List<StepRow> steps, List<ContentRow> contents, @Nullable CartonCard carton, Labels labels, List<Told> history,
      List<Answer> choices) {

    public OpenCase {
      steps = List.copyOf(steps);
      contents = List.copyOf(contents);
      history = List.copyOf(history);
      choices = List.copyOf(choices);
    }
  }

  /// Whose parcel it is; texts are empty where nobody knows.
  ///
  /// @param parcelNo 0 where nobody knows
  /// @param parcels of the order, 0 where nobody knows
  public record ParcelCard(String order, int parcelNo, int parcels, String client, String carrier, String barcode,
      @Nullable Instant cutOff, @Nullable Worth worth) {}

  /// Milligrams, null where there is none.
  ///
  /// @param lineMg what the weigh line measured
  /// @param deskMg what this desk measured, or a person typed in
  public record Weights(@Nullable Long expectedMg, @Nullable Long underMg, @Nullable Long overMg, @Nullable Long lineMg,
      @Nullable Long deskMg, Source source) {
    public static final Weights NONE = new Weights(null, null, null, null, null);

    /// What the scale says.
    public Weights(@Nullable Long expectedMg, @Nullable Long underMg, @Nullable Long overMg, @Nullable Long lineMg,
        @Nullable Long deskMg) {
      this(expectedMg, underMg, overMg, lineMg, deskMg, Source.SCALE);
    }
  }

  /// Of the desk's weight.
  public enum Source {
    SCALE, PERSON
  }

  /// @param words what came of it or what it waits for, or null
  public record StepRow(CaseStep step, StepState state, @Nullable Words words) {}

  /// The path back to the belt.
  public enum CaseStep {
    REWEIGH, VERIFY, REPACK, RELABEL, BACK_ON_BELT
  }

  public enum StepState {
    DONE,
    /// Not needed for this parcel.
    SKIPPED,
    /// The present one; at most one is.
    OPEN, LATER
  }

  /// One kind of thing in the parcel.
  ///
  /// @param code the barcode people compare
  /// @param found units scanned at this desk; more than `wanted` when there are too many
  /// @param wanted 0 for what should not be in it
  public record ContentRow(int lineNo, String name, String code, int found, int wanted) {}

  /// @param size in words ("300 × 200 × 150 mm")
  public record CartonCard(String name, String size, CartonState state) {}

  /// The label that came with the parcel and the one that takes its place, each null while there is none.
  public record Labels(@Nullable OldLabel old, @Nullable LabelTrack next) {
    public static final Labels NONE = new Labels(null, null);
  }

  /// @param trackingTail its last characters
  public record OldLabel(String trackingTail, OldState state) {}

  /// VALID: it stays. GIVEN_BACK: its parcel must not leave with it. VOIDED: central confirmed it.
  public enum OldState {
    VALID, GIVEN_BACK, VOIDED, VOID_FAILED
  }

  /// A sentence of what happened, by a person or a station.
  public sealed interface Told {
    Instant at();

    String by();
  }

  /// What the case carries.
  public record Said(Instant at, String by, Words words) implements Told {}

  /// What this desk's journal tells. @param sentence in the screen's language
  public record Written(Instant at, String by, String sentence) implements Told {}

  /// Something only a person can say.
  public sealed interface Question {
    Words words();
  }

  /// One of a few answers.
  public record Choose(Words words, List<Answer> answers) implements Question {
    public Choose {
      answers = List.copyOf(answers);
    }
  }

  /// A lead's PIN. @param typed so many digits @param keys whether it can be typed now @param back leaves without
  public record AskPin(Words words, int typed, Keys keys, Answer back) implements Question {}

  /// SHUT: too many wrong ones, for a while.
  public enum Keys {
    OPEN, SHUT
  }

  /// A weight that is typed in. @param grams digits typed so far @param back leaves without
  public record AskMass(Words words, String grams, Answer back) implements Question {}

  /// What the desk's scale says at this moment. @param massMg null unless `state` is STABLE or MOVING
  public record ScaleNow(ScaleState state, @Nullable Long massMg) {}

  public enum ScaleState {
    STABLE, MOVING, EMPTY,
    /// More than it can carry.
    OVER,
    /// It does not answer, or has no value.
    AWAY
  }
}
