package org.packdesk.persistence.facts;

/// A gate command does not count: the parcel goes to the problem lane by itself.
///
/// @param sequence the command's, or 0 when it was too late to give one
/// @param words why
public record DivertRefused(long pass, int trackId, int sequence, String words) implements Fact {}
