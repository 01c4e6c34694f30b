package org.packdesk.devices.printer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;

/// The answer to `~HS` of ZPL printers: three frames `STX … ETX CR LF` that together are one status.
///
/// **Source:** Zebra ZPL II programming guide, `~HS`. The last CR LF may be missing; gaps of 0.4 to 0.6 s between the frames were seen on
/// serial lines. **Units:** dots. **Bad input:** a frame with a wrong number of fields or a field that is no number, frames out of order, bytes
/// outside of frames. **No answer at all** is documented for media out, ribbon out and head open: silence does not mean switched off.
/// **Checked on:** manual only, and the virtual printer.
public final class ZplStatusProtocol implements Protocol<PrinterStatus> {

  private static final int FRAMES = 3;
  private static final int ONE_FRAME_BYTES_MAX = 80;
  private static final int FRAME_BYTES_MAX = FRAMES * (ONE_FRAME_BYTES_MAX + 4);
  private static final Duration GAP_MAX = Duration.ofMillis(1500);
  private static final RawFrame STATUS_REQUEST = RawFrame.ofAscii("~HS\r\n");
  private static final byte STX = 2;
  private static final byte ETX = 3;
  private static final Pattern FIRST = Pattern.compile(
      "[0-9]{3},([01]),([01]),([0-9]{4}),([0-9]{3}),([01]),[01],([01]),[0-9]{3},([01]),([01]),([01])");
  private static final Pattern SECOND = Pattern
      .compile("[0-9]{3},[01],([01]),([01]),[01],[0-9A-Z],[0-9],([01]),([0-9]{1,8}),[0-9],[0-9]{1,3}");
  private static final Pattern THIRD = Pattern.compile("[0-9]{4},[0-9]");

  @Override
  public Decoded<PrinterStatus> decode(ByteBuffer received) {
    int start = received.position();
    int begin = skip(received, start);
    if (begin > start) {
      received.position(begin);
      return onlyLineEnds(received, start, begin)
          ? new Decoded.Blank<>()
          : new Decoded.Garbage<>("bytes outside of a status frame");
    }
    Matcher[] frames = new Matcher[FRAMES];
    int at = start;
    for (int i = 0; i < FRAMES; i++) {
      int stx = skipLineEnds(received, at);
      int etx = endOf(received, stx);
      if (etx == received.limit() && etx - stx <= ONE_FRAME_BYTES_MAX) {
        return new Decoded.Incomplete<>();
      }
      if (!isFrame(received, stx, etx)) {
        return garbage(received, start, "a status frame without its beginning or end");
      }
      frames[i] = shape(i).matcher(StandardCharsets.ISO_8859_1.decode(received.slice(stx + 1, etx - stx - 1)));
      if (!frames[i].matches()) {
        return garbage(received, start, "status frame " + (i + 1) + " has a wrong shape");
      }
      at = etx + 1;
    }
    received.position(at);
    return new Decoded.Message<>(status(frames[0], frames[1]));
  }

  private static boolean isFrame(ByteBuffer received, int stx, int etx) {
    return etx < received.limit() && received.get(stx) == STX && received.get(etx) == ETX && etx > stx;
  }

  private static Pattern shape(int frame) {
    return switch (frame) {
      case 0 -> FIRST;
      case 1 -> SECOND;
      default -> THIRD;
    };
  }

  private static PrinterStatus status(Matcher first, Matcher second) {
    Set<PrinterTrouble> troubles = EnumSet.noneOf(PrinterTrouble.class);
    note(troubles, first.group(1), PrinterTrouble.PAPER_OUT);
    note(troubles, first.group(2), PrinterTrouble.PAUSED);
    note(troubles, first.group(5), PrinterTrouble.BUFFER_FULL);
    note(troubles, first.group(6), PrinterTrouble.PARTIAL_FORMAT);
    note(troubles, first.group(7), PrinterTrouble.MEMORY_CORRUPT);
    note(troubles, first.group(8), PrinterTrouble.HEAD_TOO_COLD);
    note(troubles, first.group(9), PrinterTrouble.HEAD_TOO_HOT);
    note(troubles, second.group(1), PrinterTrouble.HEAD_OPEN);
    note(troubles, second.group(2), PrinterTrouble.RIBBON_OUT);
    return PrinterStatus.of(troubles,
        new PrinterStatus.Memory(Integer.parseInt(first.group(4)), Integer.parseInt(second.group(4)),
            second.group(3).equals("1"), Integer.parseInt(first.group(3))));
  }

  private static void note(Set<PrinterTrouble> troubles, String flag, PrinterTrouble trouble) {
    if (flag.equals("1")) {
      troubles.add(trouble);
    }
  }

  /// Consumes the first STX and what follows up to the next one, so that a good status that begins there is read.
  private static Decoded<PrinterStatus> garbage(ByteBuffer received, int start, String why) {
    received.position(skip(received, start + 1));
    return new Decoded.Garbage<>(why);
  }

  /// The index of the next STX, or the limit.
  private static int skip(ByteBuffer received, int from) {
    int at = from;
    while (at < received.limit() && received.get(at) != STX) {
      at++;
    }
    return at;
  }

  private static int skipLineEnds(ByteBuffer received, int from) {
    int at = from;
    while (at < received.limit() && at < from + 2 && isLineEnd(received.get(at))) {
      at++;
    }
    return at;
  }

  /// The index of the ETX or of another STX after the one at `stx`; the limit when neither is there within the longest frame.
  private static int endOf(ByteBuffer received, int stx) {
    int last = Math.min(received.limit(), stx + 1 + ONE_FRAME_BYTES_MAX);
    for (int at = stx + 1; at < last; at++) {
      if (received.get(at) == ETX || received.get(at) == STX) {
        return at;
      }
    }
    return received.limit();
  }

  private static boolean onlyLineEnds(ByteBuffer received, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isLineEnd(received.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineEnd(byte value) {
    return value == '\r' || value == '\n';
  }

  @Override
  public int frameBytesMax() {
    return FRAME_BYTES_MAX;
  }

  @Override
  public Optional<RawFrame> request() {
    return Optional.of(STATUS_REQUEST);
  }

  @Override
  public Duration gapMax() {
    return GAP_MAX;
  }
}
