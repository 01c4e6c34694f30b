/// Bench scales: one final class for each wire protocol, pure functions and nothing else. No thread, no port, no clock, no logger.
/// A wrong weight is worse than none: what is not fully understood becomes garbage.
@NullMarked
package org.packdesk.devices.scale;

import org.jspecify.annotations.NullMarked;
