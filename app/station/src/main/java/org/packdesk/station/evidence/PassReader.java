package org.packdesk.station.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.StoredFact;

/// Facts in their order to passes, each told when nothing more can come of it. Not thread-safe.
public final class PassReader {
  /// So many passes later nothing is said of a parcel any more.
  private static final int OPEN_MAX = 1024;

  private final Map<Long, Open> open = new LinkedHashMap<>();
  private final Consumer<PassEvidence> told;
  private @Nullable ScaleChecked check;

  /// @param told each pass, the oldest first
  public PassReader(Consumer<PassEvidence> told) {
    this.told = told;
  }

  private static final class Open {
    private final String station;
    private final ParcelInducted inducted;
    private final @Nullable ScaleChecked check;
    private final List<ParcelMeasured> results = new ArrayList<>();
    private @Nullable ParcelJudged judged;
    private @Nullable Instant judgedAt;
    private @Nullable Integer sentTo;
    private @Nullable DivertConfirmed seen;
    private @Nullable LossCause lost;

    Open(String station, ParcelInducted inducted, @Nullable ScaleChecked check) {
      this.station = station;
      this.inducted = inducted;
      this.check = check;
    }

    PassEvidence closed() {
      return new PassEvidence(station, inducted, results, judged, judgedAt, sentTo, seen, lost, check);
    }
  }

  public void read(StoredFact stored) {
    Fact fact = stored.fact();
    if (fact instanceof ParcelInducted in) {
      open.put(in.pass(), new Open(stored.station(), in, check));
      if (open.size() > OPEN_MAX) {
        tell(open.keySet().iterator().next());
      }
      return;
    }
    switch (fact) {
      case ParcelMeasured measured -> with(measured.pass(), pass -> pass.results.add(measured));
      case ParcelJudged judged -> with(judged.pass(), pass -> {
        pass.judged = judged;
        pass.judgedAt = stored.at();
      });
      case DivertCommanded command -> with(command.pass(), pass -> pass.sentTo = command.lane());
      case DivertConfirmed seen -> with(seen.pass(), pass -> pass.seen = seen);
      case ParcelLost lost -> with(lost.pass(), pass -> pass.lost = lost.cause());
      case ScaleChecked checked -> {
        check = checked;
        open.remove(checked.pass());
      }
      default -> {
        // says nothing of a parcel on the belt
      }
    }
  }

  private void with(long pass, Consumer<Open> change) {
    Open parcel = open.get(pass);
    if (parcel != null) {
      change.accept(parcel);
    }
  }

  private void tell(long pass) {
    Open parcel = open.remove(pass);
    if (parcel != null) {
      told.accept(parcel.closed());
    }
  }

  /// No more facts: what is still open is told too.
  public void end() {
    List.copyOf(open.keySet()).forEach(this::tell);
  }
}
