/// All that a station of the site needs, in pages: for one that is new, or whose cursor the log no longer holds.
/// Keeps nothing of its own: a page names the kind and the key where it ended, and the place in the log where changes go on.
/// Any thread may call.
@NullMarked
package org.packdesk.central.snapshot;

import org.jspecify.annotations.NullMarked;
