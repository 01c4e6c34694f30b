/// The PIN pad, the same on every screen that asks for a PIN. It sends keys and shows how many digits are typed; it never knows
/// which. JavaFX thread only.
@NullMarked
package org.packdesk.station.signin.ui;

import org.jspecify.annotations.NullMarked;
