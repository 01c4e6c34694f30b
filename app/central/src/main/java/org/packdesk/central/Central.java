package org.packdesk.central;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.carrier.Pause;
import org.packdesk.central.carrier.TestCarrier;
import org.packdesk.central.facts.FactIntake;
import org.packdesk.central.facts.FactRules;
import org.packdesk.central.facts.Quarantine;
import org.packdesk.central.generator.OrderGenerator;
import org.packdesk.central.http.HttpFront;
import org.packdesk.central.labels.LabelDesk;
import org.packdesk.central.labels.Pace;
import org.packdesk.central.labels.PreBuyer;
import org.packdesk.central.orders.ChangeLog;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.Claims;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.orders.OrderChange;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.snapshot.Snapshot;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.StorageException;
import org.packdesk.central.standing.OrderDesk;
import org.packdesk.central.standing.ParcelBook;

/// A running central. What it has acknowledged survives a crash of its process when it has a file.
public final class Central implements AutoCloseable {
  private final Database database;
  private final ChangeLog changes;
  private final LabelDesk labels;
  private final PreBuyer ahead;
  private final OrderDesk orders;
  private final Census census;
  private final HttpFront front;

  private Central(Database database, CentralSettings settings, InstantSource instants) {
    this.database = database;
    this.changes = new ChangeLog(database, settings.rules().logKept(), instants);
    OrderBook book = new OrderBook(database, changes, instants);
    if (book.isEmpty()) {
      book.fill(new OrderGenerator(settings.floor(), instants.instant()).generate());
    }
    TestCarrier carrier = new TestCarrier(settings.carrier(), database, Pause.real());
    Claims claims = new Claims(settings.rules().lease(), instants);
    this.labels = new LabelDesk(database, book, claims, carrier, Pace.of(settings.rules().patience()), instants);
    FloorParcels floor = new FloorParcels(book, instants);
    ParcelBook parcels = new ParcelBook(database, book, floor);
    this.ahead = new PreBuyer(database, book, labels, new PreBuyer.Plan(settings.rules().preBought(), settings.floor().seed()));
    this.orders = new OrderDesk(database, book, claims, parcels, labels, ahead);
    this.census = new Census(database, carrier, labels);
    HttpFront.Parts parts = new HttpFront.Parts(settings.site(), changes, new Snapshot(database, changes, instants), labels,
        facts(settings.rules().factCallsMax(), database, book, new FactRules(book, claims, parcels, floor, instants), instants),
        this.orders, parcels, census::take);
    this.front = listen(settings, parts, instants);
    labels.recover();
    ahead.start();
  }

  private static HttpFront.Facts facts(int callsMax, Database database, OrderBook book, FactRules rules, InstantSource instants) {
    Quarantine quarantine = new Quarantine(database, book, rules, instants);
    return new HttpFront.Facts(new FactIntake(database, book, rules, quarantine), quarantine, callsMax);
  }

  private static HttpFront listen(CentralSettings settings, HttpFront.Parts parts, InstantSource instants) {
    try {
      return HttpFront.open(settings.port(), parts, new HttpFront.FaultPlan(settings.failRate(), settings.carrier().seed()),
          instants);
    } catch (IOException e) {
      throw new CannotStartException("Port " + settings.port() + " of 127.0.0.1 cannot be had: " + e.getMessage(), e);
    }
  }

  /// Opens the database, fills it when it is empty, takes up purchases that a crash left open, and listens on the loopback interface.
  ///
  /// @throws CannotStartException when the file or the port cannot be had
  public static Central start(CentralSettings settings, InstantSource instants) {
    Database database = open(settings.file());
    try {
      return new Central(database, settings, instants);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database open(@Nullable Path file) {
    try {
      return file == null ? Database.inMemory() : Database.open(file);
    } catch (StorageException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }

  /// `http://127.0.0.1:PORT`, without a slash at the end.
  public String url() {
    return front.url();
  }

  /// As the system upstream would. When this returns, the change is on disk, and the carrier has cancelled the labels it makes void.
  public ChangeOutcome change(String orderId, OrderChange change) {
    return orders.change(orderId, change);
  }

  public Counts counts() {
    return census.take();
  }

  /// Stops within about a second. Purchases that the carrier has not answered are taken up at the next start.
  @Override
  public void close() {
    changes.close();
    front.close();
    ahead.close();
    labels.close();
    database.close();
  }
}
