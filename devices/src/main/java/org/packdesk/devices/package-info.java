/// The hardware abstraction layer: the root package is the whole API that a station sees. It knows links, protocols and
/// readings; it knows no order, no label and no database. Each device runs on its own `device-<id>` thread.
@NullMarked
package org.packdesk.devices;

import org.jspecify.annotations.NullMarked;
