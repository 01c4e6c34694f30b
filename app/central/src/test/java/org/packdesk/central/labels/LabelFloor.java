package org.packdesk.central.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.packdesk.central.Books;
import org.packdesk.central.carrier.Carrier;
import org.packdesk.central.carrier.CarrierPlan;
import org.packdesk.central.carrier.Pause;
import org.packdesk.central.carrier.TestCarrier;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.Claims;
import org.packdesk.central.orders.OrderChange;

/// A real database, a carrier that sells as often as it is asked, and how a crash leaves them.
final class LabelFloor {
  static final Pause AT_ONCE = time -> {};
  static final Pace PATIENT = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(20), AT_ONCE);
  static final LabelWish WISH = new LabelWish("o-10001", 1, 1, "M", "desk-1", null);

  private LabelFloor() {}

  /// @param lostShare of the purchases that are made and never answered
  static TestCarrier carrier(Books books, Pause pause, double lostShare) {
    return new TestCarrier(new CarrierPlan(Duration.ofSeconds(2), 0, 0, lostShare, 7), books.database(), pause);
  }

  static LabelDesk desk(Books books, Carrier carrier, Pace pace) {
    return new LabelDesk(books.database(), books.orders(), new Claims(Duration.ofMinutes(10), Books.NOON), carrier, pace,
        Books.NOON);
  }

  static Label known(LabelAnswer answer) {
    return ((LabelAnswer.Known) answer).label();
  }

  /// As [org.packdesk.central.Central] does it, up to the commit.
  static void decide(Books books, LabelDesk desk, OrderChange change) {
    books.database().write(tx -> {
      ChangeOutcome outcome = books.orders().change(tx, WISH.orderId(), change);
      desk.follow(tx, (ChangeOutcome.Done) outcome);
      return outcome;
    });
  }

  /// The file as a power cut would leave it now.
  static Path cut(Path file, Path copy) throws IOException {
    Files.copy(file, copy);
    Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));
    return copy;
  }

  /// @return whether it became true within 20 seconds
  static boolean eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return condition.getAsBoolean();
  }
}
