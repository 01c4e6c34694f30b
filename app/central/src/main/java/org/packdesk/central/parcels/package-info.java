/// Parcels that are packed and labelled, as every station of the site is told them: put together from facts, labels and orders, told again when
/// anything of it changes. Reads the label rows, and may not buy, void or judge.
/// Any thread may call; each call is a step inside a transaction of the caller.
@NullMarked
package org.packdesk.central.parcels;

import org.jspecify.annotations.NullMarked;
