package org.packdesk.central.facts;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.packdesk.central.orders.OrderBook;
import org.packdesk.central.sqlite.Database;
import org.packdesk.central.sqlite.Tx;

/// Keeps what stations send. Thread-safe; one batch is one transaction, on disk before it is answered.
public final class FactIntake {
  private final Database database;
  private final OrderBook orders;
  private final FactRules rules;
  private final Quarantine quarantine;

  public FactIntake(Database database, OrderBook orders, FactRules rules, Quarantine quarantine) {
    this.database = database;
    this.orders = orders;
    this.rules = rules;
    this.quarantine = quarantine;
  }

  public HelloAnswer hello(Hello hello) {
    return database.read(tx -> {
      Mark mark = mark(tx, hello.station(), hello.epoch());
      boolean fork = hello.lastSeq() < mark.ackedThrough()
          || (hello.lastSeq() == mark.ackedThrough() && !hello.headHash().equals(mark.headHash()));
      Boolean agreed = tx.first("SELECT hash FROM fact WHERE station = ? AND epoch = ? AND seq = ?",
          row -> row.getString(1).equals(hello.headHash()), hello.station(), hello.epoch(), hello.lastSeq()).orElse(null);
      return new HelloAnswer(mark.ackedThrough(), fork, agreed);
    });
  }

  public FactAnswer take(String station, String epoch, List<SentFact> facts) {
    FactAnswer answer = database.write(tx -> {
      Mark mark = mark(tx, station, epoch);
      if (facts.getFirst().seq() > mark.ackedThrough() + 1) {
        return new FactAnswer.Gap(mark.ackedThrough());
      }
      return takeInOrder(tx, new Journal(station, epoch), mark, facts);
    });
    orders.announce();
    return answer;
  }

  private FactAnswer takeInOrder(Tx tx, Journal journal, Mark start, List<SentFact> facts) throws SQLException {
    Mark mark = start;
    List<FactAnswer.Result> results = new ArrayList<>(facts.size());
    for (SentFact fact : facts) {
      if (fact.seq() > mark.ackedThrough() + 1) {
        break;
      }
      if (fact.seq() <= mark.ackedThrough()) {
        results.add(seenBefore(tx, journal, fact));
      } else {
        results.add(takeNext(tx, journal, mark, fact));
        // The next fact was chained to what the station believes, so its claim goes on, even one that did not fit.
        mark = new Mark(fact.seq(), fact.hash());
      }
    }
    tx.update("INSERT INTO fact_mark (station, epoch, acked_through, head_hash) VALUES (?, ?, ?, ?)"
        + " ON CONFLICT (station, epoch) DO UPDATE SET acked_through = excluded.acked_through, head_hash = excluded.head_hash",
        journal.station(), journal.epoch(), mark.ackedThrough(), mark.headHash());
    return new FactAnswer.Taken(mark.ackedThrough(), results);
  }

  private FactAnswer.Result takeNext(Tx tx, Journal journal, Mark before, SentFact fact) throws SQLException {
    byte[] bytes = fact.bytes().getBytes(StandardCharsets.UTF_8);
    Envelope envelope = Envelope.read(bytes, journal.station(), journal.epoch(), fact.seq());
    FactAnswer.Result result;
    if (!HashChain.next(before.headHash(), bytes).equals(fact.hash())) {
      result = new FactAnswer.Result(fact.seq(), "quarantined", "hash-does-not-fit");
    } else if (envelope.type() == null) {
      result = new FactAnswer.Result(fact.seq(), "quarantined", "not-a-fact");
    } else if (envelope.orderId() != null && quarantine.holdsBack(tx, journal.station(), envelope.orderId())) {
      result = new FactAnswer.Result(fact.seq(), "exception", Quarantine.HELD_BACK);
    } else {
      String code = rules.apply(tx, journal.station(), envelope);
      result = new FactAnswer.Result(fact.seq(), code == null ? "accepted" : "exception", code);
    }
    tx.update(
        "INSERT INTO fact (station, epoch, seq, hash, bytes, type, order_id, outcome, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        journal.station(), journal.epoch(), fact.seq(), fact.hash(), bytes, envelope.type(), envelope.orderId(), result.outcome(),
        result.code());
    return result;
  }

  /// The same fact again is a duplicate; another one under its number comes from a copied journal and is set aside.
  private static FactAnswer.Result seenBefore(Tx tx, Journal journal, SentFact fact) throws SQLException {
    byte[] bytes = fact.bytes().getBytes(StandardCharsets.UTF_8);
    boolean same = tx.count("SELECT count(*) FROM fact WHERE station = ? AND epoch = ? AND seq = ? AND hash = ? AND bytes = ?",
        journal.station(), journal.epoch(), fact.seq(), fact.hash(), bytes) > 0;
    if (same) {
      return new FactAnswer.Result(fact.seq(), "duplicate", null);
    }
    tx.update("INSERT INTO forked_fact (station, epoch, seq, hash, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        journal.station(), journal.epoch(), fact.seq(), fact.hash(), bytes);
    return new FactAnswer.Result(fact.seq(), "quarantined", "fork");
  }

  private static Mark mark(Tx tx, String station, String epoch) throws SQLException {
    return tx.first("SELECT acked_through, head_hash FROM fact_mark WHERE station = ? AND epoch = ?",
        row -> new Mark(row.getLong(1), row.getString(2)), station, epoch).orElse(new Mark(0, HashChain.START));
  }

  private record Journal(String station, String epoch) {}

  private record Mark(long ackedThrough, String headHash) {}
}
