/// How an order and its parcels stand: what is changed from upstream with all that follows for labels, whose an order is, and whether a parcel
/// may go on.
/// May not buy labels or take facts; it is told what facts say about parcels.
/// Any thread may call; a change blocks while the carrier cancels what it makes void.
@NullMarked
package org.packdesk.central.standing;

import org.jspecify.annotations.NullMarked;
