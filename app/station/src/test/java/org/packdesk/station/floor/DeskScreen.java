package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.View;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// What a person at a tested desk sees and hears. Written by the station thread, looked at from the test's.
final class DeskScreen implements StationDisplay, StationWatch {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Speech ENGLISH = Speech.in(java.util.Locale.ENGLISH);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<VerdictKind> sounds = new ArrayList<>();
  private final List<ScanStored> scans = new ArrayList<>();
  private @Nullable PackView work;
  private @Nullable StationView rail;
  private @Nullable ProblemView problem;
  private @Nullable MemoryView memory;
  private @Nullable LabelsView labels;
  private @Nullable LabelPicture picture;
  private @Nullable Class<? extends View> page;

  /// One scan that is stored, with its verdict's number.
  record ScanStored(String code, long verdictNumber) {}

  @Override
  public void show(View view) {
    change(() -> {
      switch (view) {
        case PackView newest -> work = newest;
        case StationView newest -> rail = newest;
        case ProblemView newest -> problem = newest;
        case MemoryView newest -> memory = newest;
        case LabelsView newest -> labels = newest;
        case LabelPicture newest -> picture = newest;
        default -> throw new AssertionError("a desk does not show " + view);
      }
    });
  }

  @Override
  public void turn(Class<? extends View> next) {
    change(() -> page = next);
  }

  @Override
  public void home() {
    change(() -> page = null);
  }

  @Override
  public void scanStored(String code, long verdictNumber, long nanoTime) {
    change(() -> scans.add(new ScanStored(code, verdictNumber)));
  }

  void sound(VerdictKind kind) {
    change(() -> sounds.add(kind));
  }

  /// The screen is dark: the station was stopped. What was heard stays.
  void forget() {
    change(() -> {
      work = null;
      problem = null;
      rail = null;
      memory = null;
      labels = null;
      picture = null;
    });
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<ScanStored> scans() {
    lock.lock();
    try {
      return List.copyOf(scans);
    } finally {
      lock.unlock();
    }
  }

  List<VerdictKind> sounds() {
    lock.lock();
    try {
      return List.copyOf(sounds);
    } finally {
      lock.unlock();
    }
  }

  /// What the problem desk's page shows.
  ProblemView problem() {
    lock.lock();
    try {
      return Objects.requireNonNull(problem, "no problem desk was shown");
    } finally {
      lock.unlock();
    }
  }

  /// Waits until something is so, and fails with what the screen shows when it does not become so.
  void until(String what, BooleanSupplier condition) throws InterruptedException {
    long due = System.nanoTime() + DEADLINE.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > due) {
          fail("it did not come to this: " + what + "; " + shown());
        }
        changed.awaitNanos(LOOK_AGAIN_NANOS);
      }
    } finally {
      lock.unlock();
    }
  }

  PackView until(String what, Predicate<PackView> wanted) throws InterruptedException {
    PackView[] seen = new PackView[1];
    until(what, () -> {
      seen[0] = work;
      return work != null && wanted.test(work);
    });
    return seen[0];
  }

  PackView until(Say instruction) throws InterruptedException {
    return until("the instruction " + instruction, view -> view.instruction().say() == instruction);
  }

  StationView untilRail(String what, Predicate<StationView> wanted) throws InterruptedException {
    StationView[] seen = new StationView[1];
    until(what, () -> {
      seen[0] = rail;
      return rail != null && wanted.test(rail);
    });
    return seen[0];
  }

  MemoryView untilMemory(String what, Predicate<MemoryView> wanted) throws InterruptedException {
    MemoryView[] seen = new MemoryView[1];
    until(what, () -> {
      seen[0] = memory;
      return memory != null && wanted.test(memory);
    });
    return seen[0];
  }

  LabelsView untilLabels(String what, Predicate<LabelsView> wanted) throws InterruptedException {
    LabelsView[] seen = new LabelsView[1];
    until(what, () -> {
      seen[0] = labels;
      return labels != null && wanted.test(labels);
    });
    return seen[0];
  }

  LabelPicture untilPicture(String what, Predicate<LabelPicture> wanted) throws InterruptedException {
    LabelPicture[] seen = new LabelPicture[1];
    until(what, () -> {
      seen[0] = picture;
      return picture != null && wanted.test(picture);
    });
    return seen[0];
  }

  void untilPage(Class<? extends View> wanted) throws InterruptedException {
    until("the page of " + wanted.getSimpleName(), () -> page == wanted);
  }

  void untilHome() throws InterruptedException {
    until("the desk's own page", () -> page == null);
  }

  void untilDevice(String name, StationView.Light light) throws InterruptedException {
    untilRail(name + " is " + light, view -> light(view, name).filter(device -> device.light() == light).isPresent());
  }

  static Optional<DeviceLight> light(StationView view, String name) {
    return view.devices().stream().filter(device -> device.name().equals(name)).findFirst();
  }

  long verdictNumber() {
    lock.lock();
    try {
      return work == null || work.verdict() == null ? 0 : work.verdict().number();
    } finally {
      lock.unlock();
    }
  }

  static String english(@Nullable Words words) {
    return words == null ? "" : ENGLISH.say(words);
  }

  private String shown() {
    PackView view = work;
    if (view == null) {
      return "the screen shows nothing yet";
    }
    return "the screen says <" + english(view.instruction()) + ">, last verdict <"
        + english(view.verdict() == null ? null : view.verdict().words()) + ">, trouble <" + english(view.trouble())
        + ">, parcel "
        + view.parcel() + ", rail " + rail;
  }
}
