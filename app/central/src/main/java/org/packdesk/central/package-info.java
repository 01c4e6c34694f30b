/// The reference central: the written API running in one process, to develop, test and show stations against.
/// Stranger to devices, printing and the client's classes; it shares with the client only the contract.
/// `Central.start` and `close` are for the thread that owns it; requests run on virtual threads.
@NullMarked
package org.packdesk.central;

import org.jspecify.annotations.NullMarked;
