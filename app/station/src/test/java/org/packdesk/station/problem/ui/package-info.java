/// Tests of the problem desk's view models. They run on the tests' own threads, without a toolkit; the views themselves are tried
/// with the window.
@NullMarked
package org.packdesk.station.problem.ui;

import org.jspecify.annotations.NullMarked;
