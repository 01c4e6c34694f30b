/// The central API as a client sees it: its calls, its answers as sealed results, and the HTTP that carries them. Only this package
/// speaks `java.net.http`; it stores nothing. Calls block and belong on `sync` or virtual threads.
@NullMarked
package org.packdesk.persistence.central;

import org.jspecify.annotations.NullMarked;
