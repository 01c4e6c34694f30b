/// Office printers by IPP (RFC 8010, RFC 8011) over HTTP/1.1: questions, one job, and what became of it. The only user of jipp, and the
/// only one here of `java.net.http`. It knows no thread and no event and never sends a document a second time: `OfficePrinter` in the
/// runner package drives it, one request at a time, on the device's thread.
@NullMarked
package org.packdesk.devices.ipp;

import org.jspecify.annotations.NullMarked;
