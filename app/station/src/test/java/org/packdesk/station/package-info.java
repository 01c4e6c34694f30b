/// Tests of the station as a whole and of its house rules. Test threads.
@NullMarked
package org.packdesk.station;

import org.jspecify.annotations.NullMarked;
