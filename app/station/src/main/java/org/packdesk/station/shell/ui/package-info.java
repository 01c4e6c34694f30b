/// The station's window: frame, status rail, theme, typeface and sounds, and the one bridge by which other threads put values
/// on the screen. It may hold no rule and ask nothing of a device or a database. [org.packdesk.station.shell.ui.FxBridge] and
/// [org.packdesk.station.shell.ui.Sounds] take calls from any thread; everything else runs on the JavaFX thread.
@NullMarked
package org.packdesk.station.shell.ui;

import org.jspecify.annotations.NullMarked;
