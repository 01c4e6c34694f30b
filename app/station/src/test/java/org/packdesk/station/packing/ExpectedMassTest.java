package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.work.Carton;

final class ExpectedMassTest {
  private static final Carton BARE = new Carton("M", "Medium", "PDKC1", 200_000, 300, 200, 150);

  @Test
  void unitsCartonAndPackingAddUpAndTheirVariancesToo() {
    assertThat(expected(3_000L, Optional.of(carton(4_000L, 10_000L, 12_000L))))
        .isEqualTo(new ExpectedMass(4 * 300_000 + 200_000 + 10_000, 14_000L));
  }

  @Test
  void aCartonThatNeedsNoPackingHasNone() {
    assertThat(expected(3_000L, Optional.of(carton(8_000L, 0L, null)))).isEqualTo(new ExpectedMass(1_400_000, 10_000L));
  }

  @Test
  void whatLacksItsUncertaintyLeavesTheWholeWithoutOne() {
    assertThat(expected(null, Optional.of(carton(4_000L, 10_000L, 12_000L)))).isEqualTo(new ExpectedMass(1_410_000, null));
    assertThat(expected(3_000L, Optional.of(BARE))).isEqualTo(new ExpectedMass(1_400_000, null));
    assertThat(expected(3_000L, Optional.of(carton(4_000L, 10_000L, null)))).isEqualTo(new ExpectedMass(1_410_000, null));
  }

  @Test
  void aCartonThatNobodyKnowsIsNotWeightless() {
    assertThat(expected(3_000L, Optional.empty())).isEqualTo(new ExpectedMass(1_200_000, null));
  }

  private static Carton carton(Long tareSigmaMg, @Nullable Long packingMg, @Nullable Long packingSigmaMg) {
    return new Carton("M", "Medium", "PDKC1", 200_000, 300, 200, 150, tareSigmaMg, packingMg, packingSigmaMg);
  }

  private static ExpectedMass expected(@Nullable Long unitSigmaMg, Optional<Carton> carton) {
    PlannedParcel plan = new PlannedParcel(1, "M", List.of(new Share(1, 4)));
    OrderWork order = OrderWork.opened("o-1", "T", new OrderContent("W-1",
        List.of(new Line(1, "MUG", "Mug", List.of("1"), 4, 300_000, unitSigmaMg)), List.of(plan), List.of(), List.of(), 1, 1));
    return ExpectedMass.of(order, order.parcels().getFirst(), carton);
  }
}
