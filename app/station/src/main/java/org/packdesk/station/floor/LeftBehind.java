package org.packdesk.station.floor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LabelApplied;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelMeasured;

/// Parcels that stood on the floor when the demo was stopped, read from the stations' journals: labelled, and never seen in the good
/// lane. Somebody puts them in front of the belt again.
final class LeftBehind {
  private static final int GOOD_LANE = 1;

  private final Map<Long, String> codes = new HashMap<>();
  private final Set<String> passed = new HashSet<>();
  private final Map<String, String> newestLabel = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /// @param relabels whose journal knows newer labels, or null
  LeftBehind(StationStore line, @Nullable StationStore relabels) {
    line.journal().replay(stored -> {
      switch (stored.fact()) {
        case ParcelInducted in when in.barcode() != null -> codes.put(in.pass(), in.barcode());
        case ParcelMeasured measured when measured.barcode() != null -> codes.putIfAbsent(measured.pass(), measured.barcode());
        case DivertConfirmed seen when seen.lane() == GOOD_LANE && codes.containsKey(seen.pass()) ->
          passed.add(Objects.requireNonNull(codes.get(seen.pass())));
        default -> {
          // says nothing of where a parcel is
        }
      }
    });
    if (relabels != null) {
      relabels.journal().replay(stored -> {
        if (stored.fact() instanceof LabelApplied applied) {
          newestLabel.put(parcel(applied.key()), applied.tracking());
          if (passed.contains(applied.tracking())) {
            gone.add(parcel(applied.key()));
          }
        }
      });
    }
  }

  /// @param desk whose parcels are asked for @return by the label that the desk put on, the one that is on it now
  Map<String, String> of(StationStore desk) {
    Map<String, String> labels = new LinkedHashMap<>();
    desk.journal().replay(stored -> {
      if (stored.fact() instanceof LabelApplied applied) {
        String parcel = parcel(applied.key());
        if (!gone.contains(parcel) && !passed.contains(applied.tracking())) {
          labels.put(applied.tracking(), newestLabel.getOrDefault(parcel, applied.tracking()));
        }
      }
    });
    return labels;
  }

  /// A label's key without its attempt.
  private static String parcel(String key) {
    return List.of(key.split(":")).subList(0, 3).toString();
  }
}
