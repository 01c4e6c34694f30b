package org.packdesk.station.problem.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.problem.ProblemView.Labels;
import org.packdesk.station.problem.ProblemView.OldLabel;
import org.packdesk.station.problem.ProblemView.OldState;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Words;

/// The old label and the new one in finished words, each null where there is none.
record LabelsText(@Nullable Old old, @Nullable Next next) {
  private static final List<LabelStep> TRACK = List.of(LabelStep.REQUESTED, LabelStep.READY, LabelStep.PRINTED,
      LabelStep.APPLIED);

  record Old(String tail, OldState state, String words) {}

  /// @param tail empty before it is there @param trouble why it does not go on, or empty
  record Next(String tail, List<Mark> marks, String trouble) {}

  /// One station of the new label's track.
  record Mark(String words, Reached reached) {}

  /// NEXT is the one it waits for.
  enum Reached {
    DONE, NEXT, LATER
  }

  /// @param said what the page says already is not said again
  static LabelsText of(Labels labels, @Nullable Words said, Figures figures, Instant now) {
    OldLabel old = labels.old();
    LabelTrack next = labels.next();
    return new LabelsText(old == null ? null : old(old, figures), next == null ? null : next(next, said, figures, now));
  }

  private static Old old(OldLabel label, Figures figures) {
    String state = label.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Old("…" + label.trackingTail(), label.state(), figures.speech().caption("problem.old." + state));
  }

  private static Next next(LabelTrack track, @Nullable Words said, Figures figures, Instant now) {
    Words trouble = track.trouble();
    List<Mark> marks = TRACK.stream().map(step -> new Mark(
        figures.speech().caption("label." + step.name().toLowerCase(Locale.ROOT)), reached(step, track.step()))).toList();
    return new Next(track.trackingTail().isEmpty() ? "" : "…" + track.trackingTail(), marks,
        trouble == null || trouble.equals(said) ? "" : figures.say(trouble, now));
  }

  private static Reached reached(LabelStep step, LabelStep at) {
    int ahead = TRACK.indexOf(step) - TRACK.indexOf(at);
    return ahead <= 0 ? Reached.DONE : ahead == 1 ? Reached.NEXT : Reached.LATER;
  }
}
