/// Buys each label once: the key is committed before the carrier is called, and a key without an answer is resolved with the carrier by reference.
/// May not hold a transaction open while the carrier thinks.
/// Requests wait on their own virtual thread; each purchase runs on another one that outlives an impatient caller.
@NullMarked
package org.packdesk.central.labels;

import org.jspecify.annotations.NullMarked;
