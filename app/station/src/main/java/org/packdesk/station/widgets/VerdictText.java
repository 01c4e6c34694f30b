package org.packdesk.station.widgets;

import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Verdict;

/// A verdict in finished words.
public record VerdictText(VerdictLook look, Fitting words) {
  public static VerdictText of(Verdict said, Speech speech) {
    return new VerdictText(VerdictLook.of(said.kind()), max -> speech.say(said.words(), max));
  }
}
