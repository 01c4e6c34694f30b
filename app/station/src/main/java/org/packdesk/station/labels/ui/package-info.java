/// The labels' page: a view model that turns a [org.packdesk.station.labels.LabelsView] into finished words without a toolkit, and
/// the JavaFX view that shows it in the pack desk's place, with the dots of the selected label's paper. It judges nothing: what is
/// touched goes out as a command's barcode or a label's key. The models run anywhere; everything else on the JavaFX thread only.
@NullMarked
package org.packdesk.station.labels.ui;

import org.jspecify.annotations.NullMarked;
