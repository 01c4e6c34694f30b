/// The engine of a station, whatever it is: one thread that owns the rules, one bounded queue, one step. It knows a role by its interface
/// and no feature at all. What a step found is stored first; then, for all roles, come session, show and effects. Effects bring their
/// outcomes back as inputs.
@NullMarked
package org.packdesk.station.loop;

import org.jspecify.annotations.NullMarked;
