/// The carrier, another company: sells a label each time it is asked, even twice for one reference, and can be asked what it sold. The test carrier
/// keeps its own ledger and draws true 4x6 in PDF labels.
/// May not know central's orders or keys; a reference is only text to it.
/// `buy` blocks its thread as long as a slow carrier does; call it outside any transaction.
@NullMarked
package org.packdesk.central.carrier;

import org.jspecify.annotations.NullMarked;
