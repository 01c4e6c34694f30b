/// What a packer sees of packing: view models that turn a [org.packdesk.station.packing.PackView] into finished words
/// without a toolkit, and the JavaFX views that show them. It may decide nothing and keep nothing: the next view replaces
/// all of it. Models run anywhere; controllers and regions on the JavaFX thread only.
@NullMarked
package org.packdesk.station.packing.ui;

import org.jspecify.annotations.NullMarked;
