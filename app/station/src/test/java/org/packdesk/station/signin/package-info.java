/// Tests of a PIN as it is typed and of the pad's lock: pure values, on the tests' own threads, with times that the tests choose.
/// Nothing here is part of the program.
@NullMarked
package org.packdesk.station.signin;

import org.jspecify.annotations.NullMarked;
