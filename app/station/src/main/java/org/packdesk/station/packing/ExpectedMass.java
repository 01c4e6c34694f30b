package org.packdesk.station.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.work.Carton;
import org.packdesk.station.weighing.Expectation;
import org.packdesk.station.weighing.Expectation.Part;

/// What a parcel should weigh by the catalogue: its units, its carton, and the packing material that usually goes with that.
///
/// @param massMg of what the catalogue knows
/// @param sigmaMg null when the catalogue lacks the mass or the uncertainty of a part: then the mass is no expectation
record ExpectedMass(long massMg, @Nullable Long sigmaMg) {

  /// @param carton empty when its type is not in the catalogue
  static ExpectedMass of(OrderWork order, ParcelWork parcel, Optional<Carton> carton) {
    List<Part> parts = new ArrayList<>();
    for (Share share : parcel.plan().contents()) {
      Line line = order.line(share.lineNo());
      parts.add(new Part(line.name(), share.units(), line.massMg(), line.sigmaMg()));
    }
    parts.add(carton.map(box -> new Part(box.name(), 1, box.tareMg(), box.tareSigmaMg()))
        .orElseGet(() -> new Part("", 1, null, null)));
    Long packingMg = carton.map(Carton::packingMg).orElse(null);
    if (packingMg == null || packingMg != 0) {
      parts.add(new Part("", 1, packingMg, carton.map(Carton::packingSigmaMg).orElse(null)));
    }
    return switch (Expectation.of(parts)) {
      case Expectation.Known known -> new ExpectedMass(known.meanMg(), known.sigmaMg());
      case Expectation.Missing _ -> new ExpectedMass(parts.stream().mapToLong(ExpectedMass::known).sum(), null);
    };
  }

  private static long known(Part part) {
    return part.meanMg() == null ? 0 : part.meanMg() * part.count();
  }
}
