package org.packdesk.persistence.central;

/// How many changes a page is asked to hold: half as many after an answer that did not come through, because it may have been too
/// large or the line too slow for it; twice as many after twenty in a row that did. Thread-safe.
final class PageSize {

  private static final int ROW = 20;

  private final int most;
  private int asked;
  private int row;

  PageSize(int most) {
    this.most = most;
    this.asked = most;
  }

  synchronized int asked() {
    return asked;
  }

  synchronized void after(Line.Outcome outcome) {
    switch (outcome) {
      case Line.Outcome.Answered _ -> {
        row++;
        asked = row % ROW == 0 ? Math.min(most, asked * 2) : asked;
      }
      case Line.Outcome.Spoilt _ -> {
        row = 0;
        asked = Math.max(1, asked / 2);
      }
      case Line.Outcome.Silence _ -> {
      }
    }
  }
}
