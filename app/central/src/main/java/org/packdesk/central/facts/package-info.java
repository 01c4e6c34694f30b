/// Takes the stations' journals in: duplicates, gaps and forks by (station, epoch, seq), the hash chain checked, the bytes kept exactly as they came.
/// May not lose or rewrite a fact: what it cannot use is quarantined and acknowledged.
/// Any thread may call; one batch is one transaction.
@NullMarked
package org.packdesk.central.facts;

import org.jspecify.annotations.NullMarked;
