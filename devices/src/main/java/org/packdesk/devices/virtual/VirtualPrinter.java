package org.packdesk.devices.virtual;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A ZPL label printer. Each label that came out is a file in its tray, `0001.zpl` and so on, written whole. It answers `~HS`, `~HQES` and, as an
/// odometer that outlives it, the number of labels in its tray; it honours `^PQ` and takes 300 ms for a label unless told otherwise. A format whose end did not come before the connection was lost never prints. Thread-safe.
public final class VirtualPrinter implements AutoCloseable {

  /// What one label takes unless told otherwise.
  public static final Duration TIME_PER_LABEL = Duration.ofMillis(300);
  private static final String COUNTER_REQUEST = "! U1 getvar \"odometer.total_label_count\"";
  private static final long NEVER = Long.MAX_VALUE;

  private final Wire wire;
  private final Consumer<VirtualEvent> listener;
  private final PaperFeed paper;
  private final WireThread thread;
  private final ZplStream stream;
  private final AtomicLong bytesUntilCut = new AtomicLong(NEVER);

  private VirtualPrinter(LineMaker line, Path tray, Consumer<VirtualEvent> listener) {
    this.listener = listener;
    this.paper = new PaperFeed(LabelTray.in(tray), TIME_PER_LABEL, listener);
    this.stream = new ZplStream(new Handling());
    this.wire = line.open(this::lineChanged);
    this.thread = new WireThread("virtual-printer", wire, this::received);
  }

  private interface LineMaker {
    Wire open(Consumer<VirtualEvent> listener);
  }

  /// On a TCP port of this machine; 0 takes any free one. The tray is made if it is not there.
  public static VirtualPrinter onTcp(int port, Path tray, Consumer<VirtualEvent> listener) {
    return started(new VirtualPrinter(changes -> TcpWire.open(port, changes), tray, listener));
  }

  /// On a pseudo-terminal; with a link, a symlink always leads to it.
  public static VirtualPrinter onPty(@Nullable Path link, Path tray, Consumer<VirtualEvent> listener) {
    return started(new VirtualPrinter(changes -> PtyWire.open(link, changes), tray, listener));
  }

  private static VirtualPrinter started(VirtualPrinter printer) {
    printer.paper.start();
    printer.thread.start();
    return printer;
  }

  public String address() {
    return wire.address();
  }

  /// 0 on a pseudo-terminal.
  public int port() {
    return wire instanceof TcpWire tcp ? tcp.port() : 0;
  }

  /// Labels that came out since this printer was made.
  public int labelsPrinted() {
    return paper.printed();
  }

  /// From the next label on.
  public void timePerLabel(Duration time) {
    paper.timePerLabel(time);
  }

  public void fault(PrinterFault fault) {
    paper.fault(fault);
    if (fault == PrinterFault.OFF) {
      wire.unplug();
      paper.forget();
    }
  }

  public void repair(PrinterFault fault) {
    if (fault == PrinterFault.OFF) {
      paper.forget();
      wire.replug();
    }
    paper.repair(fault);
  }

  /// Cuts the connection once, after so many more bytes of formats; the bytes behind are lost.
  public void cutAfter(long formatBytes) {
    bytesUntilCut.set(formatBytes);
  }

  private void lineChanged(VirtualEvent event) {
    if (event instanceof VirtualEvent.Disconnected) {
      stream.reset();
    }
    listener.accept(event);
  }

  private void received(byte[] bytes) {
    for (byte value : bytes) {
      if (stream.insideFormat() && bytesUntilCut.get() != NEVER && bytesUntilCut.decrementAndGet() <= 0) {
        bytesUntilCut.set(NEVER);
        stream.reset();
        wire.hangUp();
        return;
      }
      stream.accept(value);
    }
  }

  /// What the stream's parts do.
  private final class Handling implements ZplStream.Content {

    @Override
    public void format(byte[] whole) {
      paper.add(whole);
    }

    @Override
    public void command(String name) {
      PaperFeed.State state = paper.state();
      String answer = state.faults().contains(PrinterFault.SILENT) ? "" : switch (name) {
        case "~HS" -> state.faults().contains(PrinterFault.SILENT_HS) ? "" : status(state);
        case "~HQES" -> flags(state);
        default -> "";
      };
      boolean taken = answer.isEmpty() || wire.write(answer.getBytes(StandardCharsets.US_ASCII));
      listener.accept(new VirtualEvent.CommandReceived(taken ? name : name + ", unanswered"));
    }

    @Override
    public void request(String line) {
      boolean counter = line.equals(COUNTER_REQUEST) && !paper.state().faults().contains(PrinterFault.SILENT);
      boolean taken = counter && wire.write(("\"" + paper.odometer() + "\"").getBytes(StandardCharsets.US_ASCII));
      listener.accept(new VirtualEvent.CommandReceived(taken ? line : line + ", unanswered"));
    }

    @Override
    public void formatTooLong() {
      listener.accept(
          new VirtualEvent.CommandReceived("a format of more than " + ZplStream.FORMAT_BYTES_MAX + " bytes, thrown away"));
    }
  }

  private String status(PaperFeed.State state) {
    String first = String.format(Locale.ROOT, "030,%d,%d,1218,%03d,%d,0,%d,000,0,0,0", flag(state, PrinterFault.PAPER_OUT),
        flag(state,
            PrinterFault.PAUSED),
        state.formatsWaiting(), state.full() ? 1 : 0, stream.insideFormat() ? 1 : 0);
    String second = String.format(Locale.ROOT, "000,0,%d,0,0,2,4,0,%08d,1,000", flag(state, PrinterFault.HEAD_OPEN),
        state.labelsRemaining());
    return frame(first) + frame(second) + frame("1234,0");
  }

  private static String flags(PaperFeed.State state) {
    int bits = flag(state, PrinterFault.PAPER_OUT) | flag(state, PrinterFault.HEAD_OPEN) << 2
        | flag(state, PrinterFault.PAUSED) << 16;
    return String.format(Locale.ROOT, "\u0002\r\n  PRINTER STATUS\r\n   ERRORS:         %d 00000000 %08X\r\n"
        + "   WARNINGS:       0 00000000 00000000\r\n\u0003", bits == 0 ? 0 : 1, bits);
  }

  private static String frame(String fields) {
    return "\u0002" + fields + "\u0003\r\n";
  }

  private static int flag(PaperFeed.State state, PrinterFault fault) {
    return state.faults().contains(fault) ? 1 : 0;
  }

  @Override
  public void close() {
    paper.close();
    thread.close();
  }
}
