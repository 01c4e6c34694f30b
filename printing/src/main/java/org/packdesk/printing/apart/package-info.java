/// Labels converted in a process of their own, so that a hostile file can cost an answer and never the desk. [ApartConverter] is the desk's
/// end: it keeps one small JVM warm and ends it when an answer takes too long. [ApartMain] is the other end. They speak over pipes; neither
/// trusts the other's lengths. The desk's end may be used by any thread, one label at a time.
@NullMarked
package org.packdesk.printing.apart;

import org.jspecify.annotations.NullMarked;
