package org.packdesk.station.packing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.packing.PackView.ParcelCard;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.words.Speech;

/// The side column in finished words.
///
/// @param trouble why the label does not go on, or null
record SideCard(Carton carton, String parcel, String order, List<Note> notes, List<Step> steps, @Nullable String trouble) {

  /// @param hint "take this one" while the carton is only planned
  /// @param box what the picture shows; in millimetres where the size says so
  /// @param wanted the instruction of the moment is about the carton
  record Carton(String name, String size, String hint, Box box, boolean scanned, boolean wanted) {}

  /// A flag or an instruction of the client.
  record Note(String icon, String words) {}

  /// @param state how the step is drawn
  record Step(String words, StepState state) {}

  enum StepState {
    DONE, NEXT, LATER, STUCK
  }

  static SideCard of(ParcelCard card, Todo todo, Speech speech) {
    boolean scanned = card.carton() == CartonState.SCANNED;
    var carton = new Carton(card.cartonName(), card.cartonSize(), speech.caption(scanned ? "carton.scanned" : "carton.planned"),
        Box
            .inWords(card.cartonSize()),
        scanned, todo == Todo.SCAN_CARTON);
    var trouble = card.label().trouble();
    return new SideCard(carton, speech.caption("parcel", card.parcelNo(), card.parcels()), speech.caption("order", card.order()),
        notes(card, speech), steps(card.label(), speech), trouble == null ? null : speech.say(trouble));
  }

  private static List<Note> notes(ParcelCard card, Speech speech) {
    List<Note> notes = new ArrayList<>();
    card.flags().forEach(flag -> notes.add(flag(flag, speech)));
    card.instructions().forEach(words -> notes.add(new Note("mdi2i-information-outline", words)));
    return List.copyOf(notes);
  }

  private static Note flag(String flag, Speech speech) {
    return switch (flag.toLowerCase(Locale.ROOT)) {
      case "gift" -> new Note("mdi2g-gift-outline", speech.caption("flag.gift"));
      case "lithium" -> new Note("mdi2b-battery-alert", speech.caption("flag.lithium"));
      case "fragile" -> new Note("mdi2g-glass-fragile", speech.caption("flag.fragile"));
      default -> new Note("mdi2f-flag-outline", flag);
    };
  }

  private static List<Step> steps(LabelTrack track, Speech speech) {
    List<Step> steps = new ArrayList<>();
    var open = track.trouble() == null ? StepState.NEXT : StepState.STUCK;
    for (LabelStep step : List.of(LabelStep.REQUESTED, LabelStep.READY, LabelStep.PRINTED, LabelStep.APPLIED)) {
      boolean done = step.compareTo(track.step()) <= 0;
      steps.add(new Step(words(step, track, speech), done ? StepState.DONE : open));
      open = done ? open : StepState.LATER;
    }
    return List.copyOf(steps);
  }

  private static String words(LabelStep step, LabelTrack track, Speech speech) {
    String words = speech.caption("label." + step.name().toLowerCase(Locale.ROOT));
    boolean numbered = step == LabelStep.READY && !track.trackingTail().isEmpty();
    return numbered ? words + "  …" + track.trackingTail() : words;
  }
}
