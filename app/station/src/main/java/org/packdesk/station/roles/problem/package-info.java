/// A problem desk as the engine sees it: stands over the packing of the same station, whose labels and papers it uses. Thread `station`,
/// but for the questions that it asks.
@NullMarked
package org.packdesk.station.roles.problem;

import org.jspecify.annotations.NullMarked;
