package org.packdesk.station.packing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.Todo.Instruction;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// Everything the pack desk's screen shows at one moment, complete: a new state is one new value, never a change to a part.
///
/// @param todo what to do now
/// @param verdict what became of the last scan; stays until the next one; null before the first
/// @param lines the open parcel's lines, in the order of the order
/// @param parcel the open parcel, or null while no order is open
/// @param question asked in the body's place, or null
/// @param trouble what keeps the work from going on, in words, or null
/// @param shelf parcels that wait for their labels, in plate order; only while no order is open
/// @param claim at work while an order is open
public record PackView(Instruction todo, @Nullable Verdict verdict, List<LineRow> lines, @Nullable ParcelCard parcel,
    @Nullable Question question, @Nullable Words trouble, List<ShelfRow> shelf, Claim claim) implements View {

  public PackView {
    lines = List.copyOf(lines);
    shelf = List.copyOf(shelf);
  }

  public PackView(Instruction todo, @Nullable Verdict verdict, List<LineRow> lines, @Nullable ParcelCard parcel,
      @Nullable Question question, @Nullable Words trouble, List<ShelfRow> shelf) {
    this(todo, verdict, lines, parcel, question, trouble, shelf, parcel == null ? Claim.RESTS : Claim.AT_WORK);
  }

  /// What to do now, as it is said.
  public Words instruction() {
    return todo.words();
  }

  /// Nothing can be packed here any more. @param why it stopped
  public static PackView stopped(Words why) {
    return new PackView(Todo.CALL_LEAD.with(), null, List.of(), null, null, why, List.of(), Claim.STOPPED);
  }

  /// With no parcel on the shelf.
  public PackView(Instruction todo, @Nullable Verdict verdict, List<LineRow> lines, @Nullable ParcelCard parcel,
      @Nullable Question question, @Nullable Words trouble) {
    this(todo, verdict, lines, parcel, question, trouble, List.of());
  }

  /// A parcel on the shelf.
  ///
  /// @param plate the code on its plate, to be scanned when its label is here
  /// @param order the order's reference as people say it
  public record ShelfRow(String plate, String order, int parcelNo, ShelfState state) {}

  /// WAITING: for its label. READY: the label is here, bring it. STOPPED: it must not be sent, bring it to the problem desk.
  public enum ShelfState {
    WAITING, READY, STOPPED
  }

  /// One order line's share in the open parcel.
  ///
  /// @param code the barcode people compare, digits grouped by the screen
  /// @param done units scanned into this parcel, 0 to `units`
  public record LineRow(int lineNo, String name, String code, int done, int units) {
    public boolean complete() {
      return done >= units;
    }
  }

  /// The side column.
  ///
  /// @param order the order's reference as people say it
  /// @param cartonName as printed on the shelf ("Carton 3"); the one scanned, else the planned one
  /// @param cartonSize inner size in words ("300 × 200 × 150 mm")
  /// @param flags lithium, fragile, gift …
  public record ParcelCard(String order, int parcelNo, int parcels, String cartonName, String cartonSize, CartonState carton,
      List<String> instructions, List<String> flags, LabelTrack label) {

    public ParcelCard {
      instructions = List.copyOf(instructions);
      flags = List.copyOf(flags);
    }
  }

  public enum CartonState {
    PLANNED, SCANNED
  }

  /// How far the open parcel's label is.
  ///
  /// @param trackingTail the last characters of the tracking number, empty before the label is ready
  /// @param trouble why it does not go on, or null
  public record LabelTrack(LabelStep step, String trackingTail, @Nullable Words trouble) {}

  /// The track's stations; a step implies the ones before it.
  public enum LabelStep {
    NOT_ASKED, REQUESTED, READY, PRINTED, APPLIED
  }

  /// A question in the body's place with two large answers.
  public record Question(Words words, Answer yes, Answer no) {}
}
