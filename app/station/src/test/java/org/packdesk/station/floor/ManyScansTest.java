package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.floor.DeskScreen.ScanStored;

/// A scanner that never pauses: no scan is lost, none overtakes another.
final class ManyScansTest {
  private static final int SCANS = 200;
  private static final long EVERY_MS = 50;

  @TempDir
  Path folder;

  @Test
  void twentyScansASecondForTenSecondsAreAllJudgedInTheirOrder() throws Exception {
    try (SmallFloor floor = SmallFloor.open(folder)) {
      WholeDesk desk = floor.desk();
      DeskPacker packer = floor.packer();
      packer.signIn();
      WorkOrder order = packer.orderOf(1);
      packer.open(order);
      int before = desk.screen().scans().size();
      List<String> sent = scanAll(desk, mixture(desk, order));
      desk.screen().until("a verdict on every scan", () -> desk.screen().scans().size() == before + SCANS);

      assertThat(sent).hasSize(SCANS);
      List<ScanStored> judged = desk.screen().scans();
      assertThat(judged.subList(before, judged.size())).extracting(ScanStored::code).isEqualTo(sent);
      assertThat(judged).extracting(ScanStored::verdictNumber)
          .isEqualTo(LongStream.rangeClosed(1, judged.size()).boxed().toList());
      assertThat(desk.screen().sounds()).hasSameSizeAs(judged);
      int units = order.lines().stream().mapToInt(WorkOrder.Line::units).sum();
      assertThat(desk.types()).filteredOn("item-scanned"::equals).hasSize(units);
      desk.settle();
    }
  }

  /// Right units, units too many, other products, codes that nobody knows, a tote that is not due.
  private static List<String> mixture(WholeDesk desk, WorkOrder order) {
    List<String> right = order.lines().stream().map(line -> code(desk, line)).toList();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < SCANS; i++) {
      codes.add(switch (i % 4) {
        case 0 -> right.get(i / 4 % right.size());
        case 1 -> "QX-" + i + "-NOT-OURS";
        case 2 -> SmallFloor.around(desk.store()).strayProduct(right, i).orElseThrow();
        default -> desk.store().work().waiting(1).getFirst().tote();
      });
    }
    return codes;
  }

  private static String code(WholeDesk desk, WorkOrder.Line line) {
    return desk.store().work().product(line.sku()).orElseThrow().barcodes().getFirst();
  }

  private static List<String> scanAll(WholeDesk desk, List<String> codes) throws InterruptedException {
    List<String> sent = new CopyOnWriteArrayList<>();
    try (ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor()) {
      for (int i = 0; i < codes.size(); i++) {
        String code = codes.get(i);
        var _ = hand.schedule(() -> desk.scanner().send(code) && sent.add(code), i * EVERY_MS, TimeUnit.MILLISECONDS);
      }
      hand.shutdown();
      assertThat(hand.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    return sent;
  }
}
