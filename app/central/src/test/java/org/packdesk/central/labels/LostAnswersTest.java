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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.Books;
import org.packdesk.central.carrier.Carrier;
import org.packdesk.central.carrier.NoAnswerException;
import org.packdesk.central.carrier.Sale;
import org.packdesk.central.carrier.Shipment;
import org.packdesk.central.carrier.TestCarrier;

/// A carrier that sells and is not heard: what it did is asked by reference before anything is bought again.
final class LostAnswersTest {
  @Test
  void aSaleWhoseAnswerIsLostIsFoundByItsReferenceAndNotBoughtAgain() throws InterruptedException {
    try (Books books = Books.inMemory()) {
      TestCarrier carrier = carrier(books, AT_ONCE, 1);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        Label label = known(desk.purchase(WISH));
        assertThat(label.state()).isEqualTo(Label.State.READY);
        assertThat(carrier.find(WISH.key()).map(Sale.Sold::tracking)).contains(label.tracking());
        assertThat(carrier.sold()).isOne();
      }
    }
  }

  @Test
  void aCrashAfterALostAnswerBuysNothingTwice(@TempDir Path folder) throws IOException, InterruptedException {
    CountDownLatch lost = new CountDownLatch(1);
    Path file = folder.resolve("central.db");
    Path after;
    try (Books books = Books.on(file);
        LabelDesk desk = desk(books, carrier(books, AT_ONCE, 1),
            new Pace(Duration.ofMillis(1), Duration.ofSeconds(20), time -> {
              lost.countDown();
              new CountDownLatch(1).await();
            }))) {
      assertThat(known(desk.purchase(WISH)).state()).as("meanwhile").isEqualTo(Label.State.PENDING);
      assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
      after = LabelFloor.cut(file, folder.resolve("after.db"));
    }
    try (Books books = Books.on(after)) {
      TestCarrier carrier = carrier(books, AT_ONCE, 1);
      try (LabelDesk desk = desk(books, carrier, PATIENT)) {
        desk.recover();
        assertThat(known(desk.purchase(WISH)).state()).isEqualTo(Label.State.READY);
        assertThat(carrier.sold()).isOne();
      }
    }
  }

  /// Sells, and never says so.
  private record Mute(TestCarrier carrier, AtomicInteger finds) implements Carrier {
    @Override
    public Sale buy(Shipment shipment) throws InterruptedException, NoAnswerException {
      carrier.buy(shipment);
      new CountDownLatch(1).await();
      throw new AssertionError("never comes here");
    }

    @Override
    public Optional<Sale.Sold> find(String reference) throws InterruptedException {
      finds.incrementAndGet();
      return carrier.find(reference);
    }

    @Override
    public void cancel(String tracking) {
      carrier.cancel(tracking);
    }
  }

  @Test
  void aCarrierThatNeverAnswersIsLeftAfterItsTimeAndAskedByReference() throws InterruptedException {
    try (Books books = Books.inMemory()) {
      Mute mute = new Mute(carrier(books, AT_ONCE, 0), new AtomicInteger());
      Pace pace = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(1), AT_ONCE);
      try (LabelDesk desk = desk(books, mute, pace)) {
        assertThat(known(desk.purchase(WISH)).state()).isEqualTo(Label.State.READY);
      }
      assertThat(mute.carrier().sold()).isOne();
      assertThat(mute.finds()).hasValue(2);
    }
  }

  /// Cannot be reached so many times, and not even asked by reference.
  private record Away(TestCarrier carrier, AtomicInteger times) implements Carrier {
    @Override
    public Sale buy(Shipment shipment) throws InterruptedException, NoAnswerException {
      return carrier.buy(shipment);
    }

    @Override
    public Optional<Sale.Sold> find(String reference) throws InterruptedException, NoAnswerException {
      if (times.getAndDecrement() > 0) {
        throw new NoAnswerException("no route");
      }
      return carrier.find(reference);
    }

    @Override
    public void cancel(String tracking) {
      carrier.cancel(tracking);
    }
  }

  @Test
  void theBackOffGrowsToItsBoundAndTheCallerHearsPendingMeanwhile() throws InterruptedException {
    List<Long> waits = new ArrayList<>();
    CountDownLatch goOn = new CountDownLatch(1);
    try (Books books = Books.inMemory()) {
      Away away = new Away(carrier(books, AT_ONCE, 0), new AtomicInteger(9));
      Pace pace = new Pace(Duration.ofMillis(1), Duration.ofSeconds(20), time -> {
        waits.add(time.toMillis());
        goOn.await();
      });
      try (LabelDesk desk = desk(books, away, pace)) {
        assertThat(known(desk.purchase(WISH)).state()).isEqualTo(Label.State.PENDING);
        goOn.countDown();
        assertThat(eventually(() -> desk.byKey(WISH.key()).filter(label -> label.state() == Label.State.READY).isPresent()))
            .isTrue();
        assertThat(waits).containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L);
        assertThat(away.carrier().sold()).isOne();
      }
    }
  }
}
