/// What numbers on labels and things mean: trade items, cages and pallets, and our own barcodes with their check character. Pure functions
/// of text; no device, order or screen.
@NullMarked
package org.packdesk.station.gs1;

import org.jspecify.annotations.NullMarked;
