package org.packdesk.station.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkStore;
import org.packdesk.station.floor.Box.Print;
import org.packdesk.station.floor.Box.Unit;

/// What really lies in a parcel that a training desk has packed: units that differ as the catalogue says, now and then one too few or
/// too many, a smudged label, and a few products that weigh something else than the catalogue says. One
/// thread.
final class BoxMaker {
  private static final double ONE_MISSING = 0.05;
  private static final double ONE_MORE = 0.02;
  private static final double SMUDGED = 0.03;
  private static final int ONE_PRODUCT_IN = 60;
  private static final double HEAVIER = 1.35;

  private static final String RANDOM = "L64X128MixRandom";

  private final WorkStore work;
  private final long seed;
  private RandomGenerator random;

  /// @param seed the same parcel of the same seed is always the same box, whoever packs it and when
  BoxMaker(WorkStore work, long seed) {
    this.work = work;
    this.seed = seed;
    this.random = chance("");
  }

  private RandomGenerator chance(String of) {
    return RandomGeneratorFactory.of(RANDOM).create(seed * 1_000_003 + of.hashCode());
  }

  /// @return empty when this station packed no parcel with this label
  Optional<Box> of(String label) {
    return work.parcelsWith(label).stream().findFirst()
        .flatMap(parcel -> work.orderPackedHere(parcel.orderId()).or(() -> work.order(parcel.orderId()))
            .flatMap(order -> of(label, order, parcel)));
  }

  private Optional<Box> of(String label, WorkOrder order, KnownParcel known) {
    random = chance(known.orderId() + "/" + known.parcelNo());
    return order.parcels().stream().filter(parcel -> parcel.parcelNo() == known.parcelNo()).findFirst()
        .flatMap(parcel -> work.carton(parcel.cartonType()).map(carton -> box(label, goods(order, parcel), carton)));
  }

  private Box box(String label, List<Unit> units, Carton carton) {
    double luck = random.nextDouble();
    if (luck < ONE_MISSING) {
      units.removeLast();
    } else if (luck < ONE_MISSING + ONE_MORE) {
      units.add(units.getFirst());
    }
    long packing = carton.packingMg() == null ? 0 : about(carton.packingMg(), orNone(carton.packingSigmaMg()));
    return new Box(label, random.nextDouble() < SMUDGED ? Print.SMUDGED : Print.CLEAR, units, carton.barcode(),
        about(carton.tareMg(), orNone(carton.tareSigmaMg())) + packing);
  }

  private List<Unit> goods(WorkOrder order, PlannedParcel parcel) {
    List<Unit> units = new ArrayList<>();
    for (Share share : parcel.contents()) {
      order.lines().stream().filter(line -> line.lineNo() == share.lineNo()).findFirst()
          .flatMap(line -> work.product(line.sku()))
          .ifPresent(product -> {
            for (int unit = 0; unit < share.units(); unit++) {
              units.add(unit(product));
            }
          });
    }
    return units;
  }

  Unit unit(Product product) {
    boolean wrong = Math.floorMod(product.sku().hashCode() * 31L + seed, ONE_PRODUCT_IN) == 0;
    long mean = wrong ? Math.round(product.massMg() * HEAVIER) : product.massMg();
    return new Unit(product.barcodes().getFirst(), about(mean, orNone(product.sigmaMg())));
  }

  private static long orNone(@Nullable Long sigmaMg) {
    return sigmaMg == null ? 0 : sigmaMg;
  }

  private long about(long meanMg, long sigmaMg) {
    return Math.max(1, Math.round(meanMg + sigmaMg * random.nextGaussian()));
  }
}
