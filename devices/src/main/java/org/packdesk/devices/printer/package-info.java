/// Label printers' status languages: one final class for each, pure functions and nothing else. No thread, no port, no clock, no
/// logger. Sending jobs is the runner's; making their bytes is another module's.
@NullMarked
package org.packdesk.devices.printer;

import org.jspecify.annotations.NullMarked;
