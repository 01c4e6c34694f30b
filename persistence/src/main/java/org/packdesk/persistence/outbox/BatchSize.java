package org.packdesk.persistence.outbox;

/// How many facts a batch may hold. Halved while central refuses, so that one bad fact is found; doubled again after each batch that is
/// taken. One thread.
final class BatchSize {

  static final int FACTS_MAX = 200;

  private int facts = FACTS_MAX;

  int facts() {
    return facts;
  }

  /// @param size of the batch that was refused, 2 or more
  void refused(int size) {
    facts = size / 2;
  }

  void taken() {
    facts = Math.min(FACTS_MAX, facts * 2);
  }
}
