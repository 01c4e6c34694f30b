package org.packdesk.station.floor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.View;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.Words;

/// What somebody at a station sees: the same values that its window shows. Shown on the station thread, looked at from the
/// person's own.
final class StationEyes implements StationDisplay {
  private static final int TROUBLES_MAX = 50;

  private final Sight<PackView> packing = new Sight<>();
  private final Sight<LineView> line = new Sight<>();
  private final Sight<ProblemView> problem = new Sight<>();
  private final Sight<StationView> rail = new Sight<>();
  private final Map<String, Noticed> troubles = new LinkedHashMap<>();

  @Override
  public void show(View shown) {
    switch (shown) {
      case PackView view -> {
        remember("work", view.trouble());
        packing.show(view);
      }
      case LineView view -> {
        view.alarms().forEach(alarm -> remember("line", alarm));
        view.lost().forEach(parcel -> remember("line", parcel.words()));
        line.show(view);
      }
      case ProblemView view -> {
        remember("work", view.trouble());
        problem.show(view);
      }
      case StationView view -> {
        remember("station", view.trouble());
        view.devices().stream().filter(device -> device.light() == Light.BAD)
            .forEach(device -> remember(device.name(), device.words()));
        rail.show(view);
      }
      default -> {
        // people work by their desk's page and the rail
      }
    }
  }

  @Override
  public void turn(Class<? extends View> page) {
    // what is to be done stays the same behind another page
  }

  @Override
  public void home() {
    // nor does the way back change it
  }

  private synchronized void remember(String about, @Nullable Words trouble) {
    if (trouble != null && troubles.size() < TROUBLES_MAX) {
      troubles.putIfAbsent(about + trouble.sentence(), new Noticed(about, trouble));
    }
  }

  /// Every different trouble that the screen has told of, with the figures it had at first.
  synchronized List<Noticed> troubles() {
    return List.copyOf(troubles.values());
  }

  Sight<PackView> packing() {
    return packing;
  }

  Sight<LineView> line() {
    return line;
  }

  Sight<ProblemView> problem() {
    return problem;
  }

  Sight<StationView> rail() {
    return rail;
  }

  /// Whether an order is open on the screen.
  boolean seesParcel() {
    PackView view = packing.now();
    return view != null && view.parcel() != null;
  }

  /// Waits until the pack desk shows what is wanted. @return the view then, or null when the time is up
  @Nullable
  PackView await(Predicate<PackView> wanted, Duration atMost) throws InterruptedException {
    return packing.await(wanted, atMost);
  }

  /// Waits until every light of the station's devices is good, or the time is up: nobody scans with a scanner that is still starting.
  void awaitDevices(Duration atMost) throws InterruptedException {
    StationView _ = rail.await(shown -> shown.devices().stream().allMatch(device -> device.light() == Light.GOOD), atMost);
  }

  /// Looks on for a while, whatever happens.
  void pause(Duration time) throws InterruptedException {
    packing.pause(time);
  }

  /// A trouble that the screen told of. @param about a device's name, or what else it is about
  record Noticed(String about, Words words) {}
}
