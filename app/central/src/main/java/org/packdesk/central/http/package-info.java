/// The contract's calls on a Helidon server: reads requests, asks orders, labels and facts, and words every refusal as problem+json.
/// Holds no rule of its own and no state but the seeded faults it may be told to make.
/// Each request has its own virtual thread and may block on it.
@NullMarked
package org.packdesk.central.http;

import org.jspecify.annotations.NullMarked;
