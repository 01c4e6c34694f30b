package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.CentralSettings;
import org.packdesk.central.Counts;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.SetAsideReason;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.words.Say;

/// Orders that cannot be packed leave the desk with words, and the desk goes on with the next.
final class BadOrdersTest {
  @TempDir
  Path folder;
  private @Nullable SmallFloor floor;

  private SmallFloor open(UnaryOperator<CentralSettings> change) throws Exception {
    SmallFloor opened = SmallFloor.open(folder, change);
    floor = opened;
    return opened;
  }

  @AfterEach
  void close() {
    if (floor != null) {
      floor.close();
    }
  }

  @Test
  void ordersThatCannotBePackedAreLeftWithWordsAndTheOthersArePacked() throws Exception {
    SmallFloor running = open(settings -> settings.withOrders(6).withOrdersUnknownProduct(2).withOrdersNotServed(1));
    running.autopilotEmptiesTheLane(6);
    running.desk().settle();

    assertThat(running.desk().store().journal().count("order-packed")).isEqualTo(3);
    assertThat(running.desk().facts(OrderSetAside.class)).extracting(OrderSetAside::reason).containsExactlyInAnyOrder(
        SetAsideReason.UNKNOWN_PRODUCT, SetAsideReason.UNKNOWN_PRODUCT, SetAsideReason.LABEL_REJECTED);
    Map<String, Object> report = running.report(6);
    assertThat(report).containsEntry("packed", 3L);
    assertThat((List<?>) report.get("left")).hasSize(3);
    assertThat(String.valueOf(report.get("left"))).contains("unknown-product", "label-rejected", "words=");
    long applied = running.desk().store().journal().count("label-applied");
    assertThat(running.central().counts().labels()).isEqualTo(new Counts.Labels(applied, 0));
    assertThat(running.desk().papers()).isEqualTo(applied);
  }

  @Test
  void labelsThatAreNoPdfAreCancelledAndTheirOrderIsSetAside() throws Exception {
    SmallFloor running = open(settings -> settings.withNotPdfShare(1.0));
    DeskPacker packer = running.packer();
    packer.signIn();
    WorkOrder order = packer.orderOf(2);
    packer.open(order);
    packer.unit();
    PackView view = running.desk().screen().until(Say.DO_SET_ASIDE);
    assertThat(view.trouble()).isNotNull();
    assertThat(DeskScreen.english(view.trouble())).startsWith("The label cannot be printed: ");
    running.desk().screen().until("both labels are cancelled", () -> running.central().counts().labels().voided() == 2);
    running.desk().settle();

    assertThat(running.central().counts().labels()).isEqualTo(new Counts.Labels(2, 2));
    assertThat(running.desk().papers()).isZero();
    assertThat(running.desk().store().journal().count("order-set-aside")).isEqualTo(1);
    packer.open(packer.orderOf(1));
  }
}
