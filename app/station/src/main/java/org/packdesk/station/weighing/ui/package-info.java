/// The weigh line's screen: a view model that turns a [org.packdesk.station.weighing.LineView] into finished words without a
/// toolkit, and the JavaFX regions that show it. It decides nothing and keeps nothing but how far somebody has scrolled: the next
/// view replaces the rest. The model runs anywhere; everything else on the JavaFX thread only.
@NullMarked
package org.packdesk.station.weighing.ui;

import org.jspecify.annotations.NullMarked;
