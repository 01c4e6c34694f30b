package org.packdesk.station.shell;

import org.jspecify.annotations.Nullable;
import org.packdesk.station.words.Verdict;

/// Everything that one page, or the rail, shows at one moment: a new state is one new value, never a change to a part.
public interface View {

  /// What names its page; another one of the same kind replaces it.
  default Class<? extends View> kind() {
    return getClass();
  }

  /// How much the work that it shows wants to be seen, where a station has several pages of its own work.
  default Claim claim() {
    return Claim.RESTS;
  }

  /// What became of the last scan, where the page shows it, or null.
  default @Nullable Verdict verdict() {
    return null;
  }

  /// The strongest one last.
  enum Claim {
    RESTS, AT_WORK,
    /// Nothing can be done here any more, and the page says so.
    STOPPED
  }
}
