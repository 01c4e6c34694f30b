package org.packdesk.central.carrier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import org.packdesk.central.json.Json;
import org.packdesk.central.sqlite.Database;

/// A carrier to test against. It sells again when it is asked again, as real ones do, so a double purchase shows in [#sold].
/// The sale happens half-way through its time to answer: a crash of the customer may come before or after it. Thread-safe.
public final class TestCarrier implements Carrier {
  private static final String NAME = "TESTCARRIER";
  private static final String SERVICE_HOME = "TC Parcel";
  private static final String SERVICE_FAR = "TC Connect";
  private static final String HOME = "NL";
  private static final Set<String> SERVED = Set.of("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
      "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "UA");
  private static final Duration LATENCY_MAX = Duration.ofMinutes(5);
  private static final byte[] NOT_A_PDF = "<html><body><h1>502 Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8);

  private final CarrierPlan plan;
  private final Database database;
  private final Pause pause;
  /// Drawing is work for the processor: one label at a time, so that a rush of purchases does not hold up every other call.
  private final Semaphore pen = new Semaphore(1);

  public TestCarrier(CarrierPlan plan, Database database, Pause pause) {
    this.plan = plan;
    this.database = database;
    this.pause = pause;
  }

  @Override
  public Sale buy(Shipment shipment) throws InterruptedException, NoAnswerException {
    Duration half = latency(shipment.reference()).dividedBy(2);
    pause.of(half);
    Sale sale = sell(shipment);
    pause.of(half);
    if (chance("answer of " + shipment.reference()).nextDouble() < plan.lostShare()) {
      throw new NoAnswerException("the line to the carrier broke");
    }
    return sale;
  }

  private Sale sell(Shipment shipment) throws InterruptedException {
    if (!SERVED.contains(shipment.to().country())) {
      return new Sale.Refused("We do not deliver to the country " + shipment.to().country());
    }
    String tracking = database.write(tx -> {
      long number = 1 + tx.count("SELECT max(number) FROM carrier_sale");
      String fresh = TrackingNumber.of(plan.seed(), number);
      tx.update("INSERT INTO carrier_sale (number, reference, tracking, shipment) VALUES (?, ?, ?, ?)", number,
          shipment.reference(),
          fresh, Json.text(shipment));
      return fresh;
    });
    return deliver(tracking, shipment);
  }

  @Override
  public Optional<Sale.Sold> find(String reference) throws InterruptedException {
    record Entry(String tracking, Shipment shipment) {}
    Optional<Entry> entry = database.read(tx -> tx.first(
        "SELECT tracking, shipment FROM carrier_sale WHERE reference = ? AND cancelled = 0 ORDER BY number DESC LIMIT 1",
        row -> new Entry(row.getString(1), Json.read(row.getString(2), Shipment.class)), reference));
    return entry.isPresent() ? Optional.of(deliver(entry.get().tracking(), entry.get().shipment())) : Optional.empty();
  }

  @Override
  public void cancel(String tracking) {
    database.write(tx -> tx.update("UPDATE carrier_sale SET cancelled = 1 WHERE tracking = ?", tracking));
  }

  /// Every label this carrier will send a bill for, or would have but for a cancel.
  public long sold() {
    return database.read(tx -> tx.count("SELECT count(*) FROM carrier_sale"));
  }

  private Sale.Sold deliver(String tracking, Shipment shipment) throws InterruptedException {
    String usual = shipment.to().country().equals(HOME) ? SERVICE_HOME : SERVICE_FAR;
    String service = shipment.service() == null ? usual : shipment.service();
    boolean spoilt = chance(tracking).nextDouble() < plan.notPdfShare();
    byte[] document = spoilt ? NOT_A_PDF.clone() : draw(new LabelPaper.Facts(tracking, NAME, service, shipment));
    return new Sale.Sold(tracking, NAME, service, "pdf", document);
  }

  private byte[] draw(LabelPaper.Facts facts) throws InterruptedException {
    pen.acquire();
    try {
      return LabelPaper.draw(facts);
    } finally {
      pen.release();
    }
  }

  private Duration latency(String reference) {
    double factor = Math.exp(plan.sigma() * chance(reference).nextGaussian());
    long nanos = (long) Math.min((double) plan.latencyP50().toNanos() * factor, (double) LATENCY_MAX.toNanos());
    return Duration.ofNanos(nanos);
  }

  private SplittableRandom chance(String about) {
    return new SplittableRandom(plan.seed() * 1_000_003 + about.hashCode());
  }
}
