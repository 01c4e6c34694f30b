/// A carrier's label from the bytes that arrive to the bytes for the printer: what it is, whether it fits the paper,
/// whether it may be printed, and whether its barcode is the one that was bought.
/// Never talks to a device and never throws because of a document: what is wrong with one is a `Refused` with words.
/// Runs on the `printing` thread.
@NullMarked
package org.packdesk.printing.label;

import org.jspecify.annotations.NullMarked;
