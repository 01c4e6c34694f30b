package org.packdesk.printing.zpl;

/// The data of one field, escapes undone.
///
/// @param drawnBy the command that draws it, like `^BC` or `^A0`; `^FD` where the default font does
/// @param text what a person or a scanner reads; for QR and other square codes with the switches that stand before the data
public record ZplField(String drawnBy, String text) {
  public boolean isBarcode() {
    return drawnBy.startsWith("^B");
  }
}
