/// The two ways to a byte stream: `SerialLink`, the only user of jSerialComm, and `TcpLink`. A connection belongs to one device
/// thread; only `close` may come from another. It knows no protocol, retries nothing and reports trouble as `LinkException`.
@NullMarked
package org.packdesk.devices.link;

import org.jspecify.annotations.NullMarked;
