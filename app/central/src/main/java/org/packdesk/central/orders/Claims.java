package org.packdesk.central.orders;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.packdesk.central.sqlite.Tx;

/// Who packs which order: leases with a fencing token that grows with each new claim. Rows stay, so that a token means the same after a restart.
/// Each method is one step inside a transaction of the caller.
public final class Claims {
  private final Duration lease;
  private final InstantSource instants;

  public Claims(Duration lease, InstantSource instants) {
    this.lease = lease;
    this.instants = instants;
  }

  /// The newest claim of an order.
  public record Claim(long token, String station, Instant until, boolean released) {
    /// Nobody else may have the order.
    public boolean lives(Instant now) {
      return !released && now.isBefore(until);
    }

    boolean is(String asker, long askersToken) {
      return station.equals(asker) && token == askersToken;
    }
  }

  public Optional<Claim> newest(Tx tx, String orderId) throws SQLException {
    return tx.first("SELECT token, station, until, released FROM claim WHERE order_id = ? ORDER BY token DESC LIMIT 1",
        row -> new Claim(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), row.getBoolean(4)), orderId);
  }

  /// Another station's claim that has not ended.
  public Optional<Claim> ofAnother(Tx tx, String orderId, String station) throws SQLException {
    return newest(tx, orderId).filter(claim -> !claim.station().equals(station) && claim.lives(instants.instant()));
  }

  /// The station had the order once, and another one got it since.
  public boolean takenOver(Tx tx, String orderId, String station) throws SQLException {
    Optional<Claim> newest = newest(tx, orderId);
    return newest.isPresent() && !newest.get().station().equals(station)
        && tx.count("SELECT count(*) FROM claim WHERE order_id = ? AND station = ?", orderId, station) > 0;
  }

  /// For an order that may be packed.
  public ClaimAnswer claim(Tx tx, String orderId, String station) throws SQLException {
    Optional<Claim> newest = newest(tx, orderId);
    if (newest.isPresent() && newest.get().station().equals(station) && !newest.get().released()) {
      return prolong(tx, orderId, newest.get());
    }
    if (newest.isPresent() && newest.get().lives(instants.instant())) {
      return denied(newest.get());
    }
    long token = newest.map(Claim::token).orElse(0L) + 1;
    Instant until = Instant.ofEpochMilli(instants.millis() + lease.toMillis());
    tx.update("INSERT INTO claim (order_id, token, station, until) VALUES (?, ?, ?, ?)", orderId, token, station,
        until.toEpochMilli());
    return new ClaimAnswer.Granted(token, until);
  }

  /// Also when the lease has ended and nobody else has it.
  public ClaimAnswer renew(Tx tx, String orderId, String station, long token) throws SQLException {
    Optional<Claim> newest = newest(tx, orderId);
    if (newest.isEmpty() || newest.get().released()) {
      return new ClaimAnswer.Denied(ClaimAnswer.RELEASED, null, null);
    }
    return newest.get().is(station, token) ? prolong(tx, orderId, newest.get()) : denied(newest.get());
  }

  /// A token that is not the newest changes nothing.
  public void release(Tx tx, String orderId, String station, long token) throws SQLException {
    if (newest(tx, orderId).filter(claim -> claim.is(station, token)).isPresent()) {
      tx.update("UPDATE claim SET released = 1 WHERE order_id = ? AND token = ?", orderId, token);
    }
  }

  private ClaimAnswer prolong(Tx tx, String orderId, Claim claim) throws SQLException {
    Instant until = Instant.ofEpochMilli(instants.millis() + lease.toMillis());
    tx.update("UPDATE claim SET until = ? WHERE order_id = ? AND token = ?", until.toEpochMilli(), orderId, claim.token());
    return new ClaimAnswer.Granted(claim.token(), until);
  }

  private static ClaimAnswer denied(Claim claim) {
    return new ClaimAnswer.Denied(ClaimAnswer.CLAIMED, claim.station(), claim.until());
  }
}
