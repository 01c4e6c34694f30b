/// How text lines are cut out of a stream of bytes, shared by the protocols that speak in lines. Pure functions: it knows no
/// device, no thread and no charset, and it may keep no state between calls.
@NullMarked
package org.packdesk.devices.framing;

import org.jspecify.annotations.NullMarked;
