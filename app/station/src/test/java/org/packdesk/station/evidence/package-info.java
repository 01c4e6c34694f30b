/// Tests of what a weigh line has on record.
@NullMarked
package org.packdesk.station.evidence;

import org.jspecify.annotations.NullMarked;
