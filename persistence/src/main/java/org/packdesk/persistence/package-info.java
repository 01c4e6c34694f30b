/// What survives a power cut, and what is owed to central: a station's store, opened whole. Knows no device, label or screen.
@NullMarked
package org.packdesk.persistence;

import org.jspecify.annotations.NullMarked;
