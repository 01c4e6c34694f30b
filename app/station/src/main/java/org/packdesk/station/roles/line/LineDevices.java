package org.packdesk.station.roles.line;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.GateStatus;
import org.packdesk.devices.GateStatus.Condition;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.LaneHistory;
import org.packdesk.persistence.facts.InductStop;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.station.setup.LineConfig;
import org.packdesk.station.weighing.LineInput;

/// What the devices of a line tell, as its rules hear it, and what is wrong with them now. Station thread only.
final class LineDevices {
  private final LineConfig line;
  private final String scale;
  private Set<Condition> conditions = Set.of();
  private @Nullable Integer starts;
  private boolean gateOnline;
  private boolean scaleOnline;
  private boolean inductOnline;

  LineDevices(LineConfig line) {
    this.line = line;
    this.scale = line.settings().scale().device();
  }

  /// As long as one is true, no parcel may enter.
  Set<InductStop> troubles() {
    Set<InductStop> troubles = EnumSet.noneOf(InductStop.class);
    if (!gateOnline) {
      troubles.add(InductStop.GATE_OFFLINE);
    }
    if (!scaleOnline) {
      troubles.add(InductStop.SCALE_OFFLINE);
    }
    if (conditions.contains(Condition.PROBLEM_LANE_FULL)) {
      troubles.add(InductStop.PROBLEM_LANE_FULL);
    }
    if (conditions.contains(Condition.GATE_STUCK)) {
      troubles.add(InductStop.GATE_STUCK);
    }
    return Collections.unmodifiableSet(troubles);
  }

  /// Without it each parcel goes to the problem lane.
  boolean inductScans() {
    return inductOnline;
  }

  /// @return empty for what is no matter of the rules; a light may have changed
  Optional<LineInput> hear(DeviceEvent event) {
    return switch (event) {
      case DeviceEvent.ReadingReceived received -> read(received);
      case DeviceEvent.StatusChanged changed -> {
        status(changed);
        yield Optional.of(new LineInput.Tick());
      }
      case DeviceEvent.DivertReported report -> outcome(report);
      case DeviceEvent.LaneSeen seen -> seen(seen.trackId(), seen.lane(), seen);
      case DeviceEvent.PrintReported _ -> Optional.empty();
    };
  }

  private void status(DeviceEvent.StatusChanged changed) {
    String device = changed.device().value();
    boolean online = changed.status() instanceof DeviceStatus.Online;
    gateOnline = device.equals(line.gate()) ? online : gateOnline;
    scaleOnline = device.equals(scale) ? online : scaleOnline;
    inductOnline = device.equals(line.induct()) ? online : inductOnline;
  }

  private Optional<LineInput> read(DeviceEvent.ReadingReceived received) {
    String device = received.device().value();
    return switch (received.reading()) {
      case InductScan scan when device.equals(line.induct()) ->
        Optional.of(new LineInput.Inducted(scan.trackId(), scan.barcode(), device, received.at()));
      case InMotionWeight weight -> Optional.of(weighed(received, weight));
      case GateStatus status when device.equals(line.gate()) -> Optional.of(gate(status, received.at()));
      default -> Optional.empty();
    };
  }

  private LineInput weighed(DeviceEvent.ReadingReceived received, InMotionWeight weight) {
    String device = received.device().value();
    WeighEvidence evidence = new WeighEvidence(device, received.frame().hex(), device.equals(scale) ? line.calibratedOn() : null,
        received.at());
    return switch (weight) {
      case InMotionWeight.Measured(int track, var mass, String barcode) ->
        new LineInput.Measured(track, MeasureState.OK, mass.milligrams(), barcode, evidence);
      case InMotionWeight.Failed(int track, InMotionWeight.Cause cause, String barcode) ->
        new LineInput.Measured(track, state(cause), null, barcode, evidence);
    };
  }

  private static MeasureState state(InMotionWeight.Cause cause) {
    return switch (cause) {
      case TWO_ON_BELT -> MeasureState.TWO_ON_BELT;
      case TOO_LONG -> MeasureState.TOO_LONG;
      case UNSETTLED -> MeasureState.UNSETTLED;
      case OVER -> MeasureState.SCALE_OVER;
      case UNDER -> MeasureState.SCALE_UNDER;
      case NO_WEIGHT -> MeasureState.NO_WEIGHT;
      case FAULT -> MeasureState.SCALE_FAULT;
      case UNKNOWN_STATUS -> MeasureState.UNKNOWN_STATUS;
    };
  }

  /// A control that has started again since it was last heard knows no parcel.
  private LineInput gate(GateStatus status, Instant at) {
    Integer before = starts;
    starts = status.starts();
    conditions = status.conditions();
    LaneHistory history = status.before();
    if (history != null) {
      return new LineInput.GateHeard(status.starts(), history.seenEver(),
          history.newest().stream().map(seen -> new LineInput.InLane(seen.trackId(), seen.lane())).toList(), at);
    }
    return before == null || before == status.starts() ? new LineInput.Tick() : new LineInput.ControlRestarted(status.starts());
  }

  private static Optional<LineInput> outcome(DeviceEvent.DivertReported report) {
    return switch (report.outcome()) {
      case DivertOutcome.Acknowledged _ -> Optional.empty();
      case DivertOutcome.Confirmed(int lane) -> seen(report.trackId(), lane, report);
      case DivertOutcome.Refused(var reason, String detail) -> Optional
          .of(new LineInput.DivertRefused(report.sequence(), detail.isBlank() ? reason.name() : reason.name() + ": " + detail));
      case DivertOutcome.Lost(var reason, _) -> lost(reason).map(cause -> new LineInput.DivertLost(report.sequence(), cause));
    };
  }

  /// What is on the belt when the program closes is taken up by the next start.
  private static Optional<LossCause> lost(DivertOutcome.Loss reason) {
    return switch (reason) {
      case NO_ANSWER -> Optional.of(LossCause.NO_ANSWER);
      case NOT_CONFIRMED -> Optional.of(LossCause.NOT_CONFIRMED);
      case RESTARTED -> Optional.of(LossCause.CONTROL_RESTARTED);
      case CLOSED -> Optional.empty();
    };
  }

  private static Optional<LineInput> seen(int trackId, int lane, DeviceEvent event) {
    return Optional.of(new LineInput.LaneSeen(trackId, lane, event.at()));
  }
}
