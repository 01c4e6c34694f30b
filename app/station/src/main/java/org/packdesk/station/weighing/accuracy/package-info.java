/// How right the catalogue's weights are, read from what a weigh line weighed: per unit, carton and packing material the observed mass
/// beside the catalogue's, and how many stops a correction would have avoided. Pure; it proposes, and changes nothing.
@NullMarked
package org.packdesk.station.weighing.accuracy;

import org.jspecify.annotations.NullMarked;
