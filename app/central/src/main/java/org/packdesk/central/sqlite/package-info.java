/// The one SQLite file of central: opening, migrating, and transactions that are serial by design, so that commit order is change order.
/// Knows no orders, labels or facts beyond the tables it creates.
/// Any thread may call; a lock lets one at a time in. Nobody may wait for a network or a carrier inside a transaction.
@NullMarked
package org.packdesk.central.sqlite;

import org.jspecify.annotations.NullMarked;
