/// What is to be packed: products, cartons, operators and orders as the contract words them, and the log of changes that stations follow by cursor.
/// May not buy labels or judge facts; it is told when an order is packed.
/// Any thread may call; a long poll blocks the thread of its request.
@NullMarked
package org.packdesk.central.orders;

import org.jspecify.annotations.NullMarked;
