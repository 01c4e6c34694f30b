@NullMarked
package org.packdesk.station.roles.line;

import org.jspecify.annotations.NullMarked;
