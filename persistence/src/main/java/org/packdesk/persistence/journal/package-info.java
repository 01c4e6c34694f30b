/// Append-only facts. One transaction holds facts, the rows derived from them and the marks of sending; the station thread alone
/// commits.
@NullMarked
package org.packdesk.persistence.journal;

import org.jspecify.annotations.NullMarked;
