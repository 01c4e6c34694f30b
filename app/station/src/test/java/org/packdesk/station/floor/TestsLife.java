package org.packdesk.station.floor;

import java.io.IOException;
import java.io.OutputStream;

/// How long a station in a process of its own may live: no longer than its test. One that outlives a test run that was broken off
/// follows its link to whatever has the number of its pseudo-terminal by then, and the next run's desk finds its scanner taken.
final class TestsLife {
  private TestsLife() {}

  /// Returns only when the test has closed the other end of standard input; its own death does that too. Ends the process then.
  static void awaitEnd() throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
    Runtime.getRuntime().halt(1);
  }
}
