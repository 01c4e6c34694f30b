package org.packdesk.printing.document;

import java.util.List;

/// What crosses a border, as customs asks for it.
///
/// @param tracking the parcel's number; printed as Code 128
/// @param grossWeight with its unit
/// @param totalValue with its currency
public record Consignment(Address sender, Address recipient, String tracking, List<Goods> goods, String grossWeight,
    String totalValue) {
  public Consignment {
    goods = List.copyOf(goods);
  }

  /// @param hsCode tariff number; may be empty
  /// @param origin country of origin; may be empty
  public record Goods(String description, String quantity, String netWeight, Price value, String hsCode, String origin) {}
}
