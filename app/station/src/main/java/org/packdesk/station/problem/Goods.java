package org.packdesk.station.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.facts.ParcelRepacked;
import org.packdesk.persistence.facts.UnitChecked;
import org.packdesk.persistence.facts.UnitFinding;

/// What was found in an opened parcel.
///
/// @param found right units, by line number
/// @param strange units that do not belong into it, the newest last
/// @param settled what is in it from now on, or null while it is not gone through
/// @param repacked null while it is open
record Goods(Map<Integer, Integer> found, List<UnitChecked> strange, @Nullable List<Share> settled,
    @Nullable ParcelRepacked repacked) {
  static final Goods UNTOUCHED = new Goods(Map.of(), List.of(), null, null);
  private static final int STRANGE_KEPT = 100;

  Goods {
    found = Map.copyOf(found);
    strange = List.copyOf(strange);
    settled = settled == null ? null : List.copyOf(settled);
  }

  boolean begun() {
    return !found.isEmpty() || !strange.isEmpty() || settled != null;
  }

  int found(int lineNo) {
    return found.getOrDefault(lineNo, 0);
  }

  Goods with(UnitChecked unit) {
    if (unit.finding() == UnitFinding.RIGHT && unit.lineNo() != null) {
      Map<Integer, Integer> next = new HashMap<>(found);
      next.merge(unit.lineNo(), 1, Integer::sum);
      return new Goods(next, strange, null, repacked);
    }
    List<UnitChecked> next = new ArrayList<>(strange);
    next.add(unit);
    return new Goods(found, next.subList(Math.max(0, next.size() - STRANGE_KEPT), next.size()), settled, repacked);
  }

  Goods settledAs(List<Share> contents) {
    return new Goods(found, strange, contents, repacked);
  }

  Goods in(ParcelRepacked packed) {
    return new Goods(found, strange, settled, packed);
  }
}
