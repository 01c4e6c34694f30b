/// Barcode scanners: one final class for each wire protocol, pure functions and nothing else. No thread, no port, no clock, no
/// logger, and no opinion about what a code means to an order.
@NullMarked
package org.packdesk.devices.scanner;

import org.jspecify.annotations.NullMarked;
