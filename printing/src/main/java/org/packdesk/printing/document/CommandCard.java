package org.packdesk.printing.document;

import java.util.List;

/// A6, to lie on a desk: barcodes that say what the keys say, and the title on each card.
///
/// @param commands six a card; more make a card more each six
public record CommandCard(String title, List<Command> commands) implements Document {
  public CommandCard {
    commands = List.copyOf(commands);
  }

  /// @param help one line below the words; may be empty
  public record Command(String code, String words, String help) {}
}
