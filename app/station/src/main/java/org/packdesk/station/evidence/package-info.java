/// What a weigh line's journal has on record of parcels, told to others: each pass with its raw frame, device, calibration, times,
/// figures, verdict and lane, as CSV and as a paper for a carrier's clerk. Reads facts in their order and keeps no more of them than
/// are on a belt; knows no thread, no clock and no file, and nobody's names.
@NullMarked
package org.packdesk.station.evidence;

import org.jspecify.annotations.NullMarked;
