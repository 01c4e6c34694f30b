/// Tests of the labels' page as a value, and the labels they look at.
@NullMarked
package org.packdesk.station.labels;

import org.jspecify.annotations.NullMarked;
