package org.packdesk.persistence.journal;

/// Where a journal stands.
///
/// @param epoch names this life of the file
/// @param lastSeq the newest fact's number, 0 before the first
/// @param headHash the newest fact's hash, lower-case hex
/// @param ackedThrough up to here central holds it
public record JournalState(String epoch, long lastSeq, String headHash, long ackedThrough) {
  /// Facts that central has not acknowledged.
  public long backlog() {
    return lastSeq - ackedThrough;
  }
}
