package org.packdesk.persistence;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.sqlite.Migrated;

/// What a start found on the disk.
///
/// @param checked how long the file was read before the start; zero after a clean stop, when it is read in the background
/// @param migrated what was done to the tables of a file that was there, or null
public record Opening(Found found, Duration checked, @Nullable Migrated migrated) {
  public sealed interface Found {}

  /// There was no file.
  public record Fresh() implements Found {}

  public record AsItWas() implements Found {}

  /// The file was damaged; a new one with a new epoch was begun.
  ///
  /// @param setAside where the damaged one lies now
  /// @param words what is wrong with it
  public record Damaged(Path setAside, String words) implements Found {}
}
