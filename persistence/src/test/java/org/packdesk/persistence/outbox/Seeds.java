package org.packdesk.persistence.outbox;

import java.util.stream.LongStream;

/// How many seeds a test is run with: `-Dpackdesk.sync.seeds`, 5 when nothing is said.
final class Seeds {

  private Seeds() {}

  static LongStream all() {
    return LongStream.rangeClosed(1, Long.getLong("packdesk.sync.seeds", 5));
  }
}
