/// A journal told to a person: each stored fact becomes a sentence, in the order of the journal and with the names that the
/// facts before it gave. Pure: it reads no file, asks no clock and knows no screen; whoever reads the journal hands the facts
/// in. One thread.
@NullMarked
package org.packdesk.station.story;

import org.jspecify.annotations.NullMarked;
