/// The one thread that owns the rules. `station` takes one input after another, commits what follows from it, shows it and
/// starts its effects; whatever an effect leads to comes back as an input. Nothing else changes a session.
@NullMarked
package org.packdesk.station.loop;

import org.jspecify.annotations.NullMarked;
