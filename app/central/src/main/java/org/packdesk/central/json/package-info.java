/// How central reads and writes JSON: the one mapper with the contract's naming, and a reader of untrusted bodies that answers in plain words.
/// Knows no endpoint and no table.
/// Pure; any thread may call.
@NullMarked
package org.packdesk.central.json;

import org.jspecify.annotations.NullMarked;
