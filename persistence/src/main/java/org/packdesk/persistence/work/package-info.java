/// The local copy of what central sent: orders, products, cartons, operators. Written only in a journal commit; read by any thread
/// in short reads.
@NullMarked
package org.packdesk.persistence.work;

import org.jspecify.annotations.NullMarked;
