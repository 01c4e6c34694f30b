package org.packdesk.station.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.station.weighing.accuracy.Observation;
import org.packdesk.station.weighing.accuracy.Part;

/// Weights of parcels joined with what is in them, for the catalogue's accuracy: the first one of each label that was judged by weight,
/// stopped or not, because a parcel that comes again may have been packed anew.
public final class Weighings {
  private static final int MOST = 50_000;

  private final Map<String, WeighFigures> byLabel = new LinkedHashMap<>();
  private final List<Observation> observations = new ArrayList<>();

  public void add(PassEvidence pass) {
    String code = pass.barcode();
    if (code != null && pass.judged() != null && isByWeight(pass.judged().figures())) {
      byLabel.putIfAbsent(code, pass.judged().figures());
      if (byLabel.size() > MOST) {
        byLabel.remove(byLabel.keySet().iterator().next());
      }
    }
  }

  private static boolean isByWeight(WeighFigures figures) {
    return figures.measuredMg() != null && figures.expectedMg() != null && figures.sigmaMg() != null && figures.sigmaMg() > 0
        && figures.underMg() != null && figures.overMg() != null;
  }

  public void add(FloorParcel parcel) {
    WeighFigures figures = byLabel.get(parcel.barcode());
    if (figures == null || figures.measuredMg() == null || figures.expectedMg() == null || figures.sigmaMg() == null
        || figures.underMg() == null || figures.overMg() == null) {
      return;
    }
    Map<Part, Integer> parts = new HashMap<>();
    parcel.contents().forEach(content -> parts.merge(new Part(Part.Kind.UNIT, content.sku()), content.units(), Integer::sum));
    if (!parcel.cartonType().isEmpty()) {
      parts.put(new Part(Part.Kind.CARTON, parcel.cartonType()), 1);
    }
    observations.add(new Observation(figures.measuredMg(), figures.expectedMg(), figures.sigmaMg(), figures.underMg(),
        figures.overMg(), parts));
  }

  public List<Observation> observations() {
    return List.copyOf(observations);
  }
}
