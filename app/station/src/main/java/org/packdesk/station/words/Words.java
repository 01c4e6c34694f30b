package org.packdesk.station.words;

import java.util.List;

/// A sentence for a person, not yet in a language: what to say and the names and figures in it. Rules speak in these; the
/// screen turns them into the packer's language from its resource bundle, where every [Say] has an entry.
///
/// @param args shown in the places `{0}`, `{1}` …; texts and whole numbers, and what [Figures] spells
public record Words(Say say, List<Object> args) {
  public Words {
    args = List.copyOf(args);
  }

  public static Words of(Say say, Object... args) {
    return new Words(say, List.of(args));
  }

  /// Names the sentence, whatever its figures are: to tell equal ones apart from others, never to decide by what they say.
  public String sentence() {
    return say.name();
  }
}
