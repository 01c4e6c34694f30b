/// Tests of the problem desk's rules and of the values its screen shows; sample values for other tests. They run on the tests' own
/// threads, without a toolkit and without a device; nothing here is part of the program.
@NullMarked
package org.packdesk.station.problem;

import org.jspecify.annotations.NullMarked;
