package org.packdesk.central.orders;

import org.jspecify.annotations.Nullable;

/// A type of carton. Dimensions are inside measures; masses in milligrams, null where nobody knows them.
///
/// @param tareSigmaMg    one standard deviation
/// @param packingMg      the packing material that usually goes with it
/// @param packingSigmaMg one standard deviation
public record Carton(String type, String name, String barcode, long tareMg, int lengthMm, int widthMm, int heightMm,
    @Nullable Long tareSigmaMg, @Nullable Long packingMg, @Nullable Long packingSigmaMg) {}
