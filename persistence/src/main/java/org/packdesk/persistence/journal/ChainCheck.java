package org.packdesk.persistence.journal;

/// What checking the journal from its first fact on found.
public sealed interface ChainCheck {
  record Intact(long facts) implements ChainCheck {}

  /// @param seq the first fact that does not fit
  record Broken(long seq, String words) implements ChainCheck {}
}
