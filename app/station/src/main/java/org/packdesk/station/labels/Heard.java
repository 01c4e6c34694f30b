package org.packdesk.station.labels;

import org.packdesk.station.packing.PackInput;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// What the labels' page makes of a scan or a touch that is meant for it.
public sealed interface Heard {
  /// The page afterwards.
  LabelsDesk next();

  /// The rules have to judge it.
  record Wish(LabelsDesk next, PackInput input) implements Heard {}

  /// The page answers by itself.
  record Said(LabelsDesk next, Judgement judgement) implements Heard {
    static Said of(LabelsDesk next, VerdictKind kind, Say say, Object... args) {
      return new Said(next, new Judgement(kind, Words.of(say, args)));
    }
  }
}
