package org.packdesk.persistence.work;

import org.jspecify.annotations.Nullable;

/// A type of carton. Inner sizes in millimetres, masses in milligrams, each null when nobody knows it.
///
/// @param barcode on its shelf (`PDKC...`)
/// @param tareSigmaMg by which one differs from another, one standard deviation
/// @param packingMg the packing material that usually goes with it
/// @param packingSigmaMg by which that differs from parcel to parcel
public record Carton(String type, String name, String barcode, long tareMg, int lengthMm, int widthMm, int heightMm,
    @Nullable Long tareSigmaMg, @Nullable Long packingMg, @Nullable Long packingSigmaMg) {
  /// Of which nobody knows how surely it weighs that.
  public Carton(String type, String name, String barcode, long tareMg, int lengthMm, int widthMm, int heightMm) {
    this(type, name, barcode, tareMg, lengthMm, widthMm, heightMm, null, null, null);
  }
}
