package org.packdesk.station.weighing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.packdesk.persistence.facts.LossCause;

/// The parcels of a line, as a value: those on the belt, and the last ones that left it; each list the oldest first.
record Belt(List<LineParcel> on, List<EndedPass> ended) {
  static final Belt EMPTY = new Belt(List.of(), List.of());
  private static final int ENDED_KEPT = 512;

  Belt {
    on = List.copyOf(on);
    ended = List.copyOf(ended);
  }

  Optional<LineParcel> of(long pass) {
    return first(parcel -> parcel.pass() == pass);
  }

  Optional<LineParcel> tracked(int trackId) {
    return first(parcel -> parcel.trackId() == trackId);
  }

  Optional<LineParcel> coded(String code) {
    return first(parcel -> code.equals(parcel.code()));
  }

  Optional<LineParcel> commanded(int sequence) {
    return first(parcel -> parcel.carries(sequence));
  }

  private Optional<LineParcel> first(Predicate<LineParcel> is) {
    return on.stream().filter(is).findFirst();
  }

  /// The newest that left the belt.
  Optional<EndedPass> newest(Predicate<EndedPass> is) {
    return ended.reversed().stream().filter(is).findFirst();
  }

  /// The newest lost one with a track id. The control has given that number again since to what came later: then only one that came
  /// after a moment can still be seen.
  Optional<EndedPass> lostAs(int trackId, Instant since) {
    Optional<EndedPass> last = newest(past -> past.inducted().trackId() == trackId);
    return newest(past -> past.inducted().trackId() == trackId && past.isLost()
        && (past.inductedAfter(since) || last.filter(past::equals).isPresent()));
  }

  /// The newest parcel with this label that may be in the good lane, or that a person has held since, off the belt.
  Optional<EndedPass> lastWord(String code) {
    return newest(past -> code.equals(past.code()) && (past.isInHand() || past.mayHaveLeft()));
  }

  Belt with(LineParcel parcel) {
    List<LineParcel> next = new ArrayList<>(on);
    next.add(parcel);
    return new Belt(next, ended);
  }

  Belt change(long pass, UnaryOperator<LineParcel> change) {
    return new Belt(on.stream().map(parcel -> parcel.pass() == pass ? change.apply(parcel) : parcel).toList(), ended);
  }

  Belt changeAll(UnaryOperator<LineParcel> change) {
    return new Belt(on.stream().map(change).toList(), ended);
  }

  Belt seen(long pass, int lane) {
    return of(pass).map(parcel -> end(EndedPass.of(parcel, lane, null)))
        .orElseGet(() -> changeEnded(pass, past -> past.seen(lane)));
  }

  Belt lost(long pass, LossCause cause) {
    return of(pass).map(parcel -> end(EndedPass.of(parcel, null, cause))).orElse(this);
  }

  private Belt end(EndedPass past) {
    List<EndedPass> next = new ArrayList<>(ended);
    next.add(past);
    return new Belt(on.stream().filter(each -> each.pass() != past.inducted().pass()).toList(),
        next.subList(Math.max(0, next.size() - ENDED_KEPT), next.size()));
  }

  Belt changeEnded(long pass, UnaryOperator<EndedPass> change) {
    return new Belt(on, ended.stream().map(past -> past.inducted().pass() == pass ? change.apply(past) : past).toList());
  }
}
