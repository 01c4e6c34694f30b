/// What several features' views are made of: text that fits its place, barcodes, the verdict's band, command buttons. Ground floor: takes
/// plain values and words, knows no feature and no page. JavaFX thread only.
@NullMarked
package org.packdesk.station.widgets;

import org.jspecify.annotations.NullMarked;
