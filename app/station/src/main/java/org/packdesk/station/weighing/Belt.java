package org.packdesk.station.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

  /// @param lane null when it is lost
  Belt end(long pass, @Nullable Integer lane) {
    Optional<LineParcel> parcel = of(pass);
    if (parcel.isEmpty()) {
      return lane == null ? this : changeEnded(pass, past -> past.seen(lane));
    }
    List<EndedPass> next = new ArrayList<>(ended);
    next.add(EndedPass.of(parcel.get(), lane));
    return new Belt(on.stream().filter(each -> each.pass() != pass).toList(),
        next.subList(Math.max(0, next.size() - ENDED_KEPT), next.size()));
  }

  Belt changeEnded(long pass, UnaryOperator<EndedPass> change) {
    return new Belt(on, ended.stream().map(past -> past.inducted().pass() == pass ? change.apply(past) : past).toList());
  }
}
