@NullMarked
package org.packdesk.station.words;

import org.jspecify.annotations.NullMarked;
