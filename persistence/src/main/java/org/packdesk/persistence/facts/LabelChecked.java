package org.packdesk.persistence.facts;

import org.jspecify.annotations.Nullable;

/// The label was drawn in the printer's dots and its tracking number read back from them.
///
/// @param dpi of the head, dots per inch
/// @param decodability of the tracking number's bars (ISO/IEC 15416), hundredths, 0 to 100; null where the printer draws them
public record LabelChecked(String key, int dpi, @Nullable Integer decodability) implements Fact {
  @Override
  public Subjects subjects() {
    return Subjects.label(key);
  }
}
