/// The one file of a station: opening it, its settings read back, its migrations, its lock. The only package with SQL connections of its
/// own making; no other library than the driver and Flyway.
@NullMarked
package org.packdesk.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
