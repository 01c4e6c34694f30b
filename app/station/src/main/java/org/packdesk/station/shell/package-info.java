/// What every station shows whatever its role: who works here, what is owed to central, how the devices are. Values only;
/// the window that shows them is in `ui`.
@NullMarked
package org.packdesk.station.shell;

import org.jspecify.annotations.NullMarked;
