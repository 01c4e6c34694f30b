/// A weigh line as the engine sees it: the only place where its rules, the belt's devices and the store meet. Knows no other role. Thread
/// `station`, but for the questions that it asks.
@NullMarked
package org.packdesk.station.roles.line;

import org.jspecify.annotations.NullMarked;
