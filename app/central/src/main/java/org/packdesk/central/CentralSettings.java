package org.packdesk.central;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.carrier.CarrierPlan;
import org.packdesk.central.generator.FloorPlan;
import org.packdesk.central.orders.ChangeLog;

/// What a central is started with. [#standard] and the `with` methods are the way to make one.
///
/// @param port     0 for any that is free
/// @param file     the database; null keeps everything in memory
/// @param site     whose changes it has
/// @param floor    made once, in a database that is empty
/// @param failRate share of the calls for labels and facts that are answered 500: half of them before anything was done, half after all was
public record CentralSettings(int port, @Nullable Path file, String site, FloorPlan floor, CarrierPlan carrier, double failRate,
    CentralRules rules) {
  public static final String STANDARD_SITE = "site-1";

  /// Any port, in memory, 25 orders from seed 7, the carrier's usual pace, nothing fails.
  public static CentralSettings standard() {
    return new CentralSettings(0, null, STANDARD_SITE, new FloorPlan(25, 7, 0, 0),
        new CarrierPlan(Duration.ofMillis(1500), 0.6, 0, 0, 7), 0,
        new CentralRules(Duration.ofSeconds(10), Duration.ofMinutes(10), 0, ChangeLog.KEEP_ALL, 256));
  }

  public CentralSettings withPort(int newPort) {
    return new CentralSettings(newPort, file, site, floor, carrier, failRate, rules);
  }

  public CentralSettings withFile(Path newFile) {
    return new CentralSettings(port, newFile, site, floor, carrier, failRate, rules);
  }

  public CentralSettings withSite(String newSite) {
    return new CentralSettings(port, file, newSite, floor, carrier, failRate, rules);
  }

  public CentralSettings withOrders(int orders) {
    return withFloor(new FloorPlan(orders, floor.seed(), floor.ordersUnknownProduct(), floor.ordersNotServed()));
  }

  /// For the floor, the carrier and the failures alike.
  public CentralSettings withSeed(long seed) {
    return withFloor(new FloorPlan(floor.orders(), seed, floor.ordersUnknownProduct(), floor.ordersNotServed()))
        .withCarrier(new CarrierPlan(carrier.latencyP50(), carrier.sigma(), carrier.notPdfShare(), carrier.lostShare(), seed));
  }

  /// So many of the orders have a line with a product nobody knows.
  public CentralSettings withOrdersUnknownProduct(int orders) {
    return withFloor(new FloorPlan(floor.orders(), floor.seed(), orders, floor.ordersNotServed()));
  }

  /// So many of the orders go where the carrier refuses to deliver.
  public CentralSettings withOrdersNotServed(int orders) {
    return withFloor(new FloorPlan(floor.orders(), floor.seed(), floor.ordersUnknownProduct(), orders));
  }

  /// @param p50   half the labels take longer
  /// @param sigma of the logarithm; 0 for always the same
  public CentralSettings withLabelLatency(Duration p50, double sigma) {
    return withCarrier(new CarrierPlan(p50, sigma, carrier.notPdfShare(), carrier.lostShare(), carrier.seed()));
  }

  /// @param share of the labels that say PDF and are none, 0 to 1
  public CentralSettings withNotPdfShare(double share) {
    return withCarrier(new CarrierPlan(carrier.latencyP50(), carrier.sigma(), share, carrier.lostShare(), carrier.seed()));
  }

  /// @param share of the purchases that the carrier makes and never answers, 0 to 1
  public CentralSettings withCarrierLosesAnswers(double share) {
    return withCarrier(new CarrierPlan(carrier.latencyP50(), carrier.sigma(), carrier.notPdfShare(), share, carrier.seed()));
  }

  public CentralSettings withFailRate(double rate) {
    return new CentralSettings(port, file, site, floor, carrier, rate, rules);
  }

  public CentralSettings withPatience(Duration patience) {
    return withRules(new CentralRules(patience, rules.lease(), rules.preBought(), rules.logKept(), rules.factCallsMax()));
  }

  public CentralSettings withLease(Duration lease) {
    return withRules(new CentralRules(rules.patience(), lease, rules.preBought(), rules.logKept(), rules.factCallsMax()));
  }

  /// @param share of the open orders whose labels are bought before anybody packs, 0 to 1; the seed of the floor chooses them
  public CentralSettings withPreBought(double share) {
    return withRules(new CentralRules(rules.patience(), rules.lease(), share, rules.logKept(), rules.factCallsMax()));
  }

  /// @param entries the newest of the change log; a station that is not as far takes a snapshot
  public CentralSettings withLogKept(long entries) {
    return withRules(new CentralRules(rules.patience(), rules.lease(), rules.preBought(), entries, rules.factCallsMax()));
  }

  /// @param calls with facts that may be under way at once; further ones are sent away with 429
  public CentralSettings withFactCallsMax(int calls) {
    return withRules(new CentralRules(rules.patience(), rules.lease(), rules.preBought(), rules.logKept(), calls));
  }

  private CentralSettings withRules(CentralRules newRules) {
    return new CentralSettings(port, file, site, floor, carrier, failRate, newRules);
  }

  private CentralSettings withFloor(FloorPlan newFloor) {
    return new CentralSettings(port, file, site, newFloor, carrier, failRate, rules);
  }

  private CentralSettings withCarrier(CarrierPlan newCarrier) {
    return new CentralSettings(port, file, site, floor, newCarrier, failRate, rules);
  }
}
