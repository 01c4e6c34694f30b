package org.packdesk.station.floor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.Light;
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
  public void show(PackView shown) {
    remember("work", shown.trouble());
    packing.show(shown);
  }

  @Override
  public void show(LineView shown) {
    shown.alarms().forEach(alarm -> remember("line", alarm));
    line.show(shown);
  }

  @Override
  public void show(ProblemView shown) {
    remember("work", shown.trouble());
    problem.show(shown);
  }

  @Override
  public void show(StationView shown) {
    remember("station", shown.trouble());
    shown.devices().stream().filter(device -> device.light() == Light.BAD)
        .forEach(device -> remember(device.name(), device.words()));
    rail.show(shown);
  }

  @Override
  public void show(MemoryView shown) {
    // people work by their desk's page and the rail
  }

  @Override
  public void show(LabelsView shown) {
    // nor by what became of labels that are packed
  }

  @Override
  public void show(LabelPicture picture) {
    // nor by pictures of them
  }

  @Override
  public void turn(Page page) {
    // what is to be done stays the same behind another page
  }

  private synchronized void remember(String about, @Nullable Words trouble) {
    if (trouble != null && troubles.size() < TROUBLES_MAX) {
      troubles.putIfAbsent(about + trouble.say(), new Noticed(about, trouble));
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
