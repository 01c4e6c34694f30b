/// The memory's page: a view model that turns a [org.packdesk.station.memory.MemoryView] into finished words without a
/// toolkit, and the JavaFX view that shows it in the pack desk's place. It judges nothing and keeps nothing: the next view
/// replaces all of it. The model runs anywhere; everything else on the JavaFX thread only.
@NullMarked
package org.packdesk.station.memory.ui;

import org.jspecify.annotations.NullMarked;
