/// The vocabulary that is stored, sent and replayed: sealed records, their JSON and their names. Values only; it may not touch a
/// file, a clock or the network. Any thread.
@NullMarked
package org.packdesk.persistence.facts;

import org.jspecify.annotations.NullMarked;
