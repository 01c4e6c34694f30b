package org.packdesk.central.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Books;
import org.packdesk.central.carrier.CarrierPlan;
import org.packdesk.central.carrier.Pause;
import org.packdesk.central.carrier.TestCarrier;
import org.packdesk.central.labels.LabelAnswer.Mismatch;
import org.packdesk.central.orders.Claims;

/// The desk with a real database and a carrier that sells as often as it is asked.
final class LabelDeskTest {
  private static final Pause AT_ONCE = time -> {};
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final LabelWish WISH = new LabelWish("o-10001", 1, 1, "M", "desk-1", null);

  private static TestCarrier carrier(Books books, Pause pause) {
    return new TestCarrier(new CarrierPlan(Duration.ofSeconds(2), 0, 0, 0, 7), books.database(), pause);
  }

  private static LabelDesk desk(Books books, TestCarrier carrier, Duration patience) {
    return new LabelDesk(books.database(), books.orders(), new Claims(Duration.ofMinutes(10), Books.NOON), carrier,
        new Pace(patience, Duration.ofSeconds(20), AT_ONCE), Books.NOON);
  }

  private static Label known(LabelAnswer answer) {
    return ((LabelAnswer.Known) answer).label();
  }

  @Test
  void twentyCallersWithOneKeyBuyOneLabel() throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch begin = new CountDownLatch(1);
    try (Books books = Books.inMemory(); ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      TestCarrier carrier = carrier(books, AT_ONCE);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        List<Future<LabelAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          answers.add(callers.submit(() -> {
            begin.await();
            return desk.purchase(WISH);
          }));
        }
        begin.countDown();
        LabelAnswer first = answers.getFirst().get(20, TimeUnit.SECONDS);
        assertThat(known(first).state()).isEqualTo(Label.State.READY);
        for (Future<LabelAnswer> answer : answers) {
          assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(first);
        }
        assertThat(carrier.sold()).isOne();
      }
    }
  }

  @Test
  void whatIsAskedForWhileTheDeskClosesIsBoughtOnceAfterTheNextStart() throws InterruptedException {
    try (Books books = Books.inMemory()) {
      TestCarrier carrier = carrier(books, AT_ONCE);
      LabelDesk closed = desk(books, carrier, PATIENT);
      closed.close();
      assertThat(known(closed.purchase(WISH)).state()).isEqualTo(Label.State.PENDING);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        desk.recover();
        assertThat(known(desk.purchase(WISH)).state()).isEqualTo(Label.State.READY);
        assertThat(carrier.sold()).isOne();
      }
    }
  }

  @Test
  void aCrashAfterTheSaleAndBeforeItsAnswerBuysOnce(@TempDir Path folder)
      throws IOException, InterruptedException, ExecutionException {
    assertThat(labelsSoldAfterACrashInPause(2, folder)).isOne();
  }

  @Test
  void aCrashBeforeTheSaleBuysOnceToo(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException {
    assertThat(labelsSoldAfterACrashInPause(1, folder)).isOne();
  }

  /// The file is copied as a power cut would leave it, while the carrier pauses: its first pause is before its sale, its second after.
  private static long labelsSoldAfterACrashInPause(int crash, Path folder)
      throws IOException, InterruptedException, ExecutionException {
    AtomicInteger pauses = new AtomicInteger();
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Pause stopping = time -> {
      if (pauses.incrementAndGet() == crash) {
        reached.countDown();
        goOn.await();
      }
    };
    try (Books books = Books.on(folder.resolve("central.db"));
        LabelDesk desk = desk(books, carrier(books, stopping), PATIENT);
        ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<LabelAnswer> answer = caller.submit(() -> desk.purchase(WISH));
      assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
      Files.copy(folder.resolve("central.db"), folder.resolve("after.db"));
      Files.copy(folder.resolve("central.db-wal"), folder.resolve("after.db-wal"));
      goOn.countDown();
      assertThat(known(answer.get()).state()).isEqualTo(Label.State.READY);
    }
    try (Books books = Books.on(folder.resolve("after.db"))) {
      TestCarrier carrier = carrier(books, AT_ONCE);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        assertThat(desk.byKey(WISH.key()).map(Label::state)).contains(Label.State.PENDING);
        desk.recover();
        Label label = known(desk.purchase(WISH));
        assertThat(label.state()).isEqualTo(Label.State.READY);
        assertThat(carrier.find(WISH.key()).map(sold -> sold.tracking())).contains(label.tracking());
      }
      return carrier.sold();
    }
  }

  @Test
  void anotherBodyUnderTheSameKeyGetsTheFirstLabelMarkedMismatch() throws InterruptedException {
    try (Books books = Books.inMemory()) {
      TestCarrier carrier = carrier(books, AT_ONCE);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        LabelAnswer first = desk.purchase(WISH);
        LabelAnswer other = desk.purchase(new LabelWish("o-10001", 1, 1, "M", "desk-2", null));
        assertThat(other).isEqualTo(new LabelAnswer.Known(known(first), Mismatch.YES));
        assertThat(carrier.sold()).isOne();
      }
    }
  }

  @Test
  void aSlowCarrierLeavesTheCallerWithPendingAndTheLabelComesLater() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    try (Books books = Books.inMemory()) {
      TestCarrier carrier = carrier(books, time -> goOn.await());
      try (LabelDesk desk = desk(books, carrier, Duration.ofMillis(20))) {
        assertThat(known(desk.purchase(WISH)).state()).isEqualTo(Label.State.PENDING);
        assertThat(desk.byKey(WISH.key()).map(Label::state)).contains(Label.State.PENDING);
        goOn.countDown();
        Label.State state = Label.State.PENDING;
        for (int i = 0; i < 500 && state == Label.State.PENDING; i++) {
          state = known(desk.purchase(WISH)).state();
        }
        assertThat(state).isEqualTo(Label.State.READY);
        assertThat(carrier.sold()).isOne();
      }
    }
  }

  @Test
  void theNextAttemptNeedsTheOneBeforeVoided() throws InterruptedException {
    LabelWish again = new LabelWish("o-10001", 1, 2, "M", "desk-1", null);
    try (Books books = Books.inMemory(); LabelDesk desk = desk(books, carrier(books, AT_ONCE), PATIENT)) {
      assertThat(desk.purchase(again)).isEqualTo(new LabelAnswer.EarlierAttemptLives(WISH.key()));
      Label first = known(desk.purchase(WISH));
      assertThat(desk.purchase(again)).isEqualTo(new LabelAnswer.EarlierAttemptLives(WISH.key()));

      String id = Objects.requireNonNull(first.labelId());
      assertThat(desk.voidLabel(id, "damaged").map(Label::state)).contains(Label.State.VOIDED);
      assertThat(desk.voidLabel(id, "damaged").map(Label::state)).contains(Label.State.VOIDED);

      Label second = known(desk.purchase(again));
      assertThat(second.state()).isEqualTo(Label.State.READY);
      assertThat(second.tracking()).isNotEqualTo(first.tracking());
      assertThat(desk.voided()).isOne();
      assertThat(desk.voidLabel("label-999", "none")).isEmpty();
      assertThat(desk.voidLabel("nonsense", "none")).isEmpty();
    }
  }

  @Test
  void whatTheCarrierDoesNotServeIsRejectedInWordsAndBuysNothing() throws InterruptedException {
    try (Books books = Books.inMemory()) {
      TestCarrier carrier = carrier(books, AT_ONCE);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        Label label = known(desk.purchase(new LabelWish(Books.NOT_SERVED, 1, 1, "S", "desk-1", null)));
        assertThat(label.state()).isEqualTo(Label.State.REJECTED);
        assertThat(label.reason()).isEqualTo("We do not deliver to the country XX");
        assertThat(carrier.sold()).isZero();
      }
    }
  }
}
