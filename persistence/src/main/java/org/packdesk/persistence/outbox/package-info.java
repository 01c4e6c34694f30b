/// What is owed to central and what is fetched from it: reads the journal, never writes it; every outcome is offered to the station,
/// which commits it. Thread `sync`.
@NullMarked
package org.packdesk.persistence.outbox;

import org.jspecify.annotations.NullMarked;
