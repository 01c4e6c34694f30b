package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.packdesk.devices.DivertOutcome;
import org.packdesk.devices.DivertOutcome.Loss;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.gate.GateRegisters;

/// The commands that were written and whose parcels no lane eye has seen yet. One thread, the gate's.
final class OnTheBelt {

  static final int PARCELS_MAX = 256;
  private static final RawFrame NO_FRAME = RawFrame.ofAscii("");

  private final List<Parcel> parcels = new ArrayList<>();
  private final Duration eye;
  private final Announcer announcer;
  private final Time time;

  OnTheBelt(Duration eye, Announcer announcer, Time time) {
    this.eye = eye;
    this.announcer = announcer;
    this.time = time;
  }

  private static final class Parcel {
    private final GateCommand command;
    private final int sequence;
    private final long due;
    private String doubt;
    private boolean acknowledged;

    private Parcel(GateCommand command, int sequence, long due, String doubt) {
      this.command = command;
      this.sequence = sequence;
      this.due = due;
      this.doubt = doubt;
    }
  }

  boolean isFull() {
    return parcels.size() >= PARCELS_MAX;
  }

  /// @param sequence the one on the wire
  void add(GateLine.Waiting waiting, int sequence) {
    parcels.add(new Parcel(waiting.command(), sequence, waiting.due() + eye.toNanos(),
        "the control did not say that it took the command"));
  }

  /// Why there may be no answer to the newest command.
  void doubt(String words) {
    parcels.getLast().doubt = words;
  }

  /// Whether the control has answered the command with that sequence.
  boolean answered(int sequence) {
    return parcels.stream().noneMatch(parcel -> parcel.sequence == sequence && !parcel.acknowledged);
  }

  void answer(GateRegisters registers) {
    for (Iterator<Parcel> all = parcels.iterator(); all.hasNext();) {
      Parcel parcel = all.next();
      if (parcel.sequence != registers.sequence() || parcel.acknowledged) {
        continue;
      }
      parcel.acknowledged = true;
      DivertOutcome outcome = registers.refusal().<DivertOutcome>map(reason -> new DivertOutcome.Refused(reason,
          "the control says " + registers.answer())).orElseGet(DivertOutcome.Acknowledged::new);
      if (outcome instanceof DivertOutcome.Refused) {
        all.remove();
      }
      tell(parcel, outcome, registers.frame());
    }
  }

  /// The newest command for that parcel is the one that counts; track ids come back after a while.
  void seen(Instant at, GateRegisters.Seen seen, RawFrame frame) {
    for (int i = parcels.size() - 1; i >= 0; i--) {
      if (parcels.get(i).command.trackId() == seen.trackId()) {
        tell(parcels.remove(i), new DivertOutcome.Confirmed(seen.lane()), frame);
        return;
      }
    }
    announcer.laneSeen(at, seen.trackId(), seen.lane(), frame);
  }

  void giveUpLate() {
    for (Iterator<Parcel> all = parcels.iterator(); all.hasNext();) {
      Parcel parcel = all.next();
      if (time.isDue(parcel.due)) {
        all.remove();
        tell(parcel, parcel.acknowledged
            ? new DivertOutcome.Lost(Loss.NOT_CONFIRMED, "no lane eye saw the parcel")
            : new DivertOutcome.Lost(Loss.NO_ANSWER, parcel.doubt), NO_FRAME);
      }
    }
  }

  void giveUpAll(Loss reason, String detail) {
    List<Parcel> all = List.copyOf(parcels);
    parcels.clear();
    all.forEach(parcel -> tell(parcel, new DivertOutcome.Lost(reason, detail), NO_FRAME));
  }

  private void tell(Parcel parcel, DivertOutcome outcome, RawFrame frame) {
    announcer.diverted(parcel.command.trackId(), parcel.command.sequence(), outcome, frame);
  }
}
