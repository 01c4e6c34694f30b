package org.packdesk.station.loop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.words.Words;

/// The status rail of any station: what its devices and central do, who works here, and what has to be said. A name is sealed in the
/// store: it is opened once for each person, not for each frame. Station thread only.
final class Rail {
  private final String station;
  private final StationStore store;
  private final StationLights lights;
  private final StationDisplay display;
  private @Nullable Operator person;
  private @Nullable String name;
  private @Nullable StationView shown;

  Rail(String station, StationStore store, StationLights lights, StationDisplay display) {
    this.station = station;
    this.store = store;
    this.lights = lights;
    this.display = display;
  }

  /// Shows what has changed. @param operator who works here, or null
  void show(@Nullable String operator, @Nullable Words trouble) {
    if (operator != null && (person == null || !person.id().equals(operator))) {
      person = store.work().operator(operator).orElse(null);
    }
    name = person != null && person.id().equals(operator) ? person.name() : operator;
    show(trouble);
  }

  /// Without another look into the store.
  void show(@Nullable Words trouble) {
    StationView view = new StationView(station, name, store.journal().state().backlog(), lights.acknowledgedAt(),
        lights.centralAwaySince(), lights.devices(), trouble);
    if (!view.equals(shown)) {
      shown = view;
      display.show(view);
    }
  }

  /// What has to be said: what is set apart or stuck goes before the roles' own, a slow disk behind it.
  static @Nullable Words trouble(CommitWatch commits, StationLights lights, List<Role> roles) {
    Stream<@Nullable Words> first = Stream.of(commits.setAside(), lights.stuck());
    Stream<@Nullable Words> last = Stream.of(commits.slow());
    return Stream.of(first, roles.stream().map(Role::trouble), last).flatMap(each -> each).filter(Objects::nonNull).findFirst()
        .orElse(null);
  }
}
