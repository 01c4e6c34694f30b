package org.packdesk.central.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packdesk.central.labels.LabelFloor.AT_ONCE;
import static org.packdesk.central.labels.LabelFloor.PATIENT;
import static org.packdesk.central.labels.LabelFloor.WISH;
import static org.packdesk.central.labels.LabelFloor.carrier;
import static org.packdesk.central.labels.LabelFloor.desk;
import static org.packdesk.central.labels.LabelFloor.eventually;
import static org.packdesk.central.labels.LabelFloor.known;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Books;
import org.packdesk.central.carrier.Pause;
import org.packdesk.central.carrier.TestCarrier;
import org.packdesk.central.orders.OrderChange;

/// Labels of orders that are cancelled, with crashes between the decision and the carrier.
final class VoidsTest {
  private static final OrderChange CANCEL = new OrderChange.Cancel("not wanted");

  /// Stops the carrier in its n-th pause: the first is before its sale, the second after.
  private static final class Stop implements Pause {
    private final int pause;
    private final AtomicInteger pauses = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Stop(int pause) {
      this.pause = pause;
    }

    @Override
    public void of(Duration time) throws InterruptedException {
      if (pauses.incrementAndGet() == pause) {
        reached.countDown();
        goOn.await();
      }
    }

    void awaitReached() throws InterruptedException {
      assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean isVoided(LabelDesk desk) {
    return desk.voided() == 1 && desk.byKey(WISH.key()).filter(label -> label.state() == Label.State.VOIDED).isPresent();
  }

  @Test
  void aPurchaseUnderWayIsVoidedWhenItArrives() throws InterruptedException {
    Stop stop = new Stop(1);
    try (Books books = Books.inMemory()) {
      TestCarrier carrier = carrier(books, stop, 0);
      try (LabelDesk desk = desk(books, carrier, new Pace(Duration.ofMillis(1), Duration.ofSeconds(20), AT_ONCE))) {
        assertThat(known(desk.purchase(WISH)).state()).isEqualTo(Label.State.PENDING);
        stop.awaitReached();
        LabelFloor.decide(books, desk, CANCEL);
        desk.carryOutVoids(WISH.orderId());
        stop.goOn.countDown();
        assertThat(eventually(() -> isVoided(desk))).isTrue();
        assertThat(carrier.sold()).isOne();
        assertThat(carrier.find(WISH.key())).as("what the carrier will bring").isEmpty();
      }
    }
  }

  @Test
  void aCrashBetweenTheCancelAndTheCarrierIsTakenUpAtTheNextStart(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("central.db");
    Path after;
    try (Books books = Books.on(file); LabelDesk desk = desk(books, carrier(books, AT_ONCE, 0), PATIENT)) {
      desk.purchase(WISH);
      LabelFloor.decide(books, desk, CANCEL);
      after = LabelFloor.cut(file, folder.resolve("after.db"));
    }
    try (Books books = Books.on(after)) {
      TestCarrier carrier = carrier(books, AT_ONCE, 0);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        Label decided = desk.byKey(WISH.key()).orElseThrow();
        assertThat(decided.state()).as("nobody may use it any more").isEqualTo(Label.State.VOIDED);
        assertThat(decided.document()).isNull();
        assertThat(carrier.find(WISH.key())).isPresent();
        desk.recover();
        assertThat(eventually(() -> isVoided(desk))).isTrue();
        assertThat(carrier.find(WISH.key())).isEmpty();
      }
    }
  }

  @Test
  void aCrashBeforeTheSaleOfACancelledOrderBuysNothing(@TempDir Path folder) throws IOException, InterruptedException {
    assertThat(soldAfterACrashInPause(1, folder)).isZero();
  }

  @Test
  void aCrashAfterTheSaleOfACancelledOrderVoidsIt(@TempDir Path folder) throws IOException, InterruptedException {
    assertThat(soldAfterACrashInPause(2, folder)).isOne();
  }

  private static long soldAfterACrashInPause(int pause, Path folder) throws IOException, InterruptedException {
    Stop stop = new Stop(pause);
    Path file = folder.resolve("central.db");
    Path after;
    try (Books books = Books.on(file);
        LabelDesk desk = desk(books, carrier(books, stop, 0), new Pace(Duration.ofMillis(1), Duration.ofSeconds(20), AT_ONCE))) {
      desk.purchase(WISH);
      stop.awaitReached();
      LabelFloor.decide(books, desk, CANCEL);
      after = LabelFloor.cut(file, folder.resolve("after.db"));
    }
    try (Books books = Books.on(after)) {
      TestCarrier carrier = carrier(books, AT_ONCE, 0);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        desk.recover();
        assertThat(eventually(() -> isVoided(desk))).isTrue();
        assertThat(carrier.find(WISH.key())).isEmpty();
      }
      return carrier.sold();
    }
  }
}
