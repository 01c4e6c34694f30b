package org.packdesk.station.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.OperatorSignedIn;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderOpened;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.station.memory.MemoryReadings.AtRisk;

final class OnlyHereTest {
  private static final Fact SCAN = new ItemScanned("o1", 1, 1, 1, "4006381771120");
  private static final Fact PARCEL = new ParcelPacked("o1", 1, "C3", 900_000, null, "");
  private static final Fact ORDER = new OrderOpened("o1", "PDKT00017",
      new OrderContent("10482", List.of(), List.of(), List.of(), List.of(), 1, 1));
  private static final Fact OTHER = new OperatorSignedIn("ana");

  private final OnlyHere onlyHere = new OnlyHere();

  @Test
  void scansParcelsAndOrdersAreCountedAndNothingElse() {
    store(1, ORDER, OTHER, SCAN, SCAN, PARCEL);
    assertThat(onlyHere.atRisk()).isEqualTo(new AtRisk(2, 1, 1));
  }

  @Test
  void whatCentralHasAcknowledgedIsCountedNoMore() {
    store(1, ORDER, OTHER, SCAN, SCAN, PARCEL);
    onlyHere.acknowledged(3);
    assertThat(onlyHere.atRisk()).isEqualTo(new AtRisk(1, 1, 0));
    onlyHere.acknowledged(3);
    onlyHere.acknowledged(2);
    assertThat(onlyHere.atRisk()).isEqualTo(new AtRisk(1, 1, 0));
    onlyHere.acknowledged(99);
    assertThat(onlyHere.atRisk()).isEqualTo(new AtRisk(0, 0, 0));
  }

  @Test
  void anyOrderOfStoringAndAcknowledgingCountsLikeAList() {
    List<Fact> kinds = List.of(SCAN, PARCEL, ORDER, OTHER);
    Random random = new Random(20_261_121);
    List<Fact> all = new ArrayList<>();
    int acknowledged = 0;
    for (int step = 0; step < 3_000; step++) {
      for (int more = random.nextInt(9); more > 0; more--) {
        all.add(kinds.get(random.nextInt(kinds.size())));
        onlyHere.stored(all.size(), all.getLast());
      }
      if (step % 3 == 0) {
        acknowledged += random.nextInt(all.size() - acknowledged + 1) / (step % 2 + 1);
        onlyHere.acknowledged(acknowledged);
      }
      List<Fact> left = all.subList(acknowledged, all.size());
      assertThat(onlyHere.atRisk()).isEqualTo(new AtRisk(count(left, SCAN), count(left, PARCEL), count(left, ORDER)));
    }
  }

  @Test
  void pastItsBoundItSaysAtLeastSoManyAndIsRightAgainAfterwards() {
    for (int seq = 1; seq <= OnlyHere.MOST + 5; seq++) {
      onlyHere.stored(seq, SCAN);
    }
    assertThat(onlyHere.atRisk().scans()).isEqualTo(OnlyHere.MOST);
    onlyHere.acknowledged(OnlyHere.MOST + 5L);
    onlyHere.stored(OnlyHere.MOST + 6L, PARCEL);
    assertThat(onlyHere.atRisk()).isEqualTo(new AtRisk(0, 1, 0));
  }

  private void store(long first, Fact... facts) {
    for (int at = 0; at < facts.length; at++) {
      onlyHere.stored(first + at, facts[at]);
    }
  }

  private static long count(List<Fact> facts, Fact kind) {
    return facts.stream().filter(kind::equals).count();
  }
}
