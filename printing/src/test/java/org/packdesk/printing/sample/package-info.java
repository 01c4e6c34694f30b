/// Carrier labels made for the tests and the benchmark, and the programs from other hands that read what we draw.
/// Uses PDFBox to write and Okapi for the bars, never what is under test; nothing here is shipped.
/// Runs on the thread of the test.
@NullMarked
package org.packdesk.printing.sample;

import org.jspecify.annotations.NullMarked;
