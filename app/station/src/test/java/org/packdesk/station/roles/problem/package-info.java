@NullMarked
package org.packdesk.station.roles.problem;

import org.jspecify.annotations.NullMarked;
