package org.packdesk.printing.document;

import java.util.List;

/// Plates, pre-printed stickers for parcels without a label: ten on each 4×6 in sheet.
///
/// @param plates the codes, each printed once
public record PlateSheet(List<String> plates) implements Document {
  public PlateSheet {
    plates = List.copyOf(plates);
  }
}
