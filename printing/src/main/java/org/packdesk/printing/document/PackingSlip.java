package org.packdesk.printing.document;

import java.util.List;

/// What is in the parcel, in the name of the client's brand.
///
/// @param brand the folder of the client's templates: small letters, digits and hyphens
/// @param order the number the customer knows; also printed as Code 128
public record PackingSlip(String brand, String order, String date, Address recipient, List<SlipLine> lines, SlipKind kind)
    implements
      Document {
  public PackingSlip {
    lines = List.copyOf(lines);
  }

  /// @param details size, colour, article number; may be empty
  /// @param price not printed on a gift's slip
  public record SlipLine(String name, String details, String quantity, Price price) {}

  public sealed interface SlipKind permits Priced, Gift {}

  /// @param sums goods, delivery, total ..., the last is the total
  public record Priced(List<Sum> sums) implements SlipKind {
    public Priced {
      sums = List.copyOf(sums);
    }
  }

  public record Sum(String words, String amount) {}

  /// No price is on the paper, whatever the lines say.
  ///
  /// @param note may be empty; line breaks are kept
  public record Gift(String note) implements SlipKind {}
}
