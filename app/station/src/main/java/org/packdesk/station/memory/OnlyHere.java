package org.packdesk.station.memory;

import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.station.memory.MemoryReadings.AtRisk;

/// Counts what central does not hold yet, as it is stored and acknowledged. Past [#MOST] facts the newest are not counted any
/// more: then it is at least so many.
public final class OnlyHere {
  static final int MOST = 1 << 17;
  private static final int FIRST = 1 << 8;
  private static final int KINDS = 3;
  private static final int SCAN = 0;
  private static final int PARCEL = 1;
  private static final int ORDER = 2;

  private long[] ring = new long[FIRST];
  private int begin;
  private int size;
  private final long[] counts = new long[KINDS];

  /// @param seq higher than every one before
  public void stored(long seq, Fact fact) {
    switch (fact) {
      case ItemScanned _ -> add(seq, SCAN);
      case ParcelPacked _ -> add(seq, PARCEL);
      case OrderOpened _ -> add(seq, ORDER);
      default -> {
      }
    }
  }

  /// Central holds every fact up to `through`.
  public void acknowledged(long through) {
    while (size > 0 && ring[begin] / KINDS <= through) {
      counts[(int) (ring[begin] % KINDS)]--;
      begin = (begin + 1) % ring.length;
      size--;
    }
  }

  public AtRisk atRisk() {
    return new AtRisk(counts[SCAN], counts[PARCEL], counts[ORDER]);
  }

  private void add(long seq, int kind) {
    if (size == MOST) {
      return;
    }
    if (size == ring.length) {
      grow();
    }
    ring[(begin + size) % ring.length] = seq * KINDS + kind;
    size++;
    counts[kind]++;
  }

  private void grow() {
    long[] larger = new long[ring.length * 2];
    for (int at = 0; at < size; at++) {
      larger[at] = ring[(begin + at) % ring.length];
    }
    ring = larger;
    begin = 0;
  }
}
