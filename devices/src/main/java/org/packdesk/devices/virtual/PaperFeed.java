package org.packdesk.devices.virtual;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a printer that holds formats and moves paper: prints one label after another on a thread of its own, as long as no fault
/// stops it. The rest is thread-safe.
final class PaperFeed implements AutoCloseable {

  private static final int FORMATS_MAX = 32;
  private static final int COPIES_MAX = 999;
  private static final Pattern COPIES = Pattern.compile("\\^PQ([0-9]{1,8})");
  private static final Pattern SOMETHING_TO_PRINT = Pattern.compile("\\^(?:FD|GF|GB|XG)");
  private static final Set<PrinterFault> STOPPING = EnumSet.complementOf(EnumSet.of(PrinterFault.SILENT, PrinterFault.SILENT_HS));
  private static final Duration END = Duration.ofSeconds(2);

  private final LabelTray tray;
  private final Consumer<VirtualEvent> listener;
  private final Thread thread = Thread.ofPlatform().daemon().name("virtual-printer-paper").unstarted(this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Format> formats = new ArrayDeque<>();
  private final Set<PrinterFault> faults = EnumSet.noneOf(PrinterFault.class);
  private Duration perLabel;
  private int printed;
  private boolean closed;

  PaperFeed(LabelTray tray, Duration perLabel, Consumer<VirtualEvent> listener) {
    this.tray = tray;
    this.perLabel = perLabel;
    this.listener = listener;
  }

  /// One format in memory and its copies still to come.
  private static final class Format {
    private final byte[] zpl;
    private int copies;

    Format(byte[] zpl, int copies) {
      this.zpl = zpl;
      this.copies = copies;
    }
  }

  /// What a status answer tells.
  record State(Set<PrinterFault> faults, int formatsWaiting, int labelsRemaining, boolean full) {}

  void start() {
    thread.start();
  }

  State state() {
    lock.lock();
    try {
      Format first = formats.peek();
      return new State(Set.copyOf(faults), formats.size(), first == null ? 0 : first.copies - 1, formats.size() >= FORMATS_MAX);
    } finally {
      lock.unlock();
    }
  }

  int printed() {
    lock.lock();
    try {
      return printed;
    } finally {
      lock.unlock();
    }
  }

  /// Labels in the tray: what came out before this printer was made counts too.
  int odometer() {
    lock.lock();
    try {
      return tray.last();
    } finally {
      lock.unlock();
    }
  }

  void timePerLabel(Duration time) {
    change(() -> perLabel = time);
  }

  void fault(PrinterFault fault) {
    change(() -> faults.add(fault));
  }

  void repair(PrinterFault fault) {
    change(() -> faults.remove(fault));
  }

  /// What a power cut does.
  void forget() {
    change(formats::clear);
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

  /// Blocks while the memory is full, and so the line that the bytes come from. A format without a field prints nothing.
  void add(byte[] zpl) {
    String text = new String(zpl, StandardCharsets.ISO_8859_1);
    if (!SOMETHING_TO_PRINT.matcher(text).find()) {
      return;
    }
    Matcher quantity = COPIES.matcher(text);
    int copies = quantity.find() ? Math.clamp(Integer.parseInt(quantity.group(1)), 1, COPIES_MAX) : 1;
    lock.lock();
    try {
      while (formats.size() >= FORMATS_MAX && !closed) {
        changed.await();
      }
      formats.add(new Format(zpl, copies));
      changed.signalAll();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    lock.lock();
    try {
      while (!closed) {
        Format next = formats.peek();
        if (next == null || blocked()) {
          changed.await();
        } else if (fed(next)) {
          label(next);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean blocked() {
    return faults.stream().anyMatch(STOPPING::contains);
  }

  /// Whether the paper moved its whole way: a fault or a power cut meanwhile stops it, and the label is begun again or forgotten.
  private boolean fed(Format format) throws InterruptedException {
    long left = perLabel.toNanos();
    while (left > 0 && !closed && !blocked() && formats.peek() == format) {
      left = changed.awaitNanos(left);
    }
    return !closed && !blocked() && formats.peek() == format;
  }

  /// The paper is out before the format is gone from memory: nobody may see neither.
  private void label(Format format) {
    LabelTray.Label label = tray.put(format.zpl);
    printed++;
    listener.accept(new VirtualEvent.LabelPrinted(label.number(), label.file()));
    format.copies--;
    if (format.copies == 0) {
      formats.remove();
    }
    changed.signalAll();
  }

  @Override
  public void close() {
    change(() -> closed = true);
    try {
      thread.join(END);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
