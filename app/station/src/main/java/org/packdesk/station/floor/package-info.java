/// The training floor: virtual devices, a reference central and an autopilot packer around the real station. It may know
/// everything; nothing but the commands may know it. Its people run on threads of their own and only see, scan and touch.
@NullMarked
package org.packdesk.station.floor;

import org.jspecify.annotations.NullMarked;
