/// The client of one station. It puts the three modules beneath it together: devices, printing and persistence; none of
/// them knows it. The application class starts here; every other thing people do has a folder of its own.
@NullMarked
package org.packdesk.station;

import org.jspecify.annotations.NullMarked;
