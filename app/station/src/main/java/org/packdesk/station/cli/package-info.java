/// The commands. Reads words from a command line, prints results on standard output (the only package that may) and turns what
/// came of them into an exit status. No rule lives here.
@NullMarked
package org.packdesk.station.cli;

import org.jspecify.annotations.NullMarked;
