/// The line's screen in words and figures, tried without a toolkit: shares against their budget, places on the tolerance bar, what a
/// row says of a parcel that went astray.
@NullMarked
package org.packdesk.station.weighing.ui;

import org.jspecify.annotations.NullMarked;
