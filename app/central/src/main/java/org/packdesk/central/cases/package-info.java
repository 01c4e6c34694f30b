/// Parcels that may not go on as they are: a case is opened by what a weigh line says of one or by a problem desk, and told to all stations until it
/// is closed. Judges nothing itself.
/// Any thread may call; each call is a step inside a transaction of the caller.
@NullMarked
package org.packdesk.central.cases;

import org.jspecify.annotations.NullMarked;
