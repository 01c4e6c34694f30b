package org.packdesk.devices.printer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;

/// The answer to `~HQES` of ZPL printers (`zpl-hqes`): a line of error flags and a line of warning flags. Printers answer it with paper or ribbon
/// out and the head open, when many do not answer `~HS`; what waits in the printer it does not tell.
///
/// **Source:** Zebra ZPL II programming guide, `~HQ`, tables of error and warning flags; most of nibbles 4 and 5 are documented for the KR403
/// only, PAUSED is seen on others. STX, ETX, title, blanks and line ends vary with the firmware and are skipped. **Units:** none. **Bad
/// input:** a line of another shape, a summary flag that contradicts its bits, errors that no warnings follow. A bit without a
/// meaning here stops the printer as far as we are concerned. **Checked on:** manual only, and the virtual printer.
public final class HqesProtocol implements Protocol<PrinterStatus> {

  private static final int FRAME_BYTES_MAX = 256;
  private static final int LINE_ENDS_MAX = 4;
  private static final Duration GAP_MAX = Duration.ofMillis(1500);
  private static final RawFrame STATUS_REQUEST = RawFrame.ofAscii("~HQES\r\n");
  /// Bounded blanks: two such lines always fit into one frame.
  private static final String FLAGS = ": {0,16}([01]) {1,16}([0-9A-Fa-f]{8}) {1,16}([0-9A-Fa-f]{8}) {0,16}";
  private static final Pattern ERRORS = Pattern.compile(" {0,16}ERRORS" + FLAGS);
  private static final Pattern WARNINGS = Pattern.compile(" {0,16}WARNINGS" + FLAGS);
  private static final Pattern TITLE = Pattern.compile(" *(PRINTER STATUS)? *");

  private record Meaning(PrinterTrouble trouble, String words) {}

  /// By bit of the first group.
  private static final Map<Integer, Meaning> ERROR_BITS = Map.ofEntries(
      bit(0, PrinterTrouble.PAPER_OUT, "paper is out"), bit(1, PrinterTrouble.RIBBON_OUT, "the ribbon is out"),
      bit(2, PrinterTrouble.HEAD_OPEN, "the head is open"), bit(3, PrinterTrouble.STOPPED, "the cutter has a fault"),
      bit(4, PrinterTrouble.HEAD_TOO_HOT, "the head is too hot"), bit(5, PrinterTrouble.STOPPED, "the motor is too hot"),
      bit(6, PrinterTrouble.STOPPED, "the head has a bad element"), bit(7, PrinterTrouble.STOPPED, "the head is not detected"),
      bit(8, PrinterTrouble.STOPPED, "its firmware is wrongly configured"),
      bit(9, PrinterTrouble.STOPPED, "the head's thermistor is open"),
      bit(12, PrinterTrouble.PAPER_JAM, "paper jammed while it was drawn back"),
      bit(13, PrinterTrouble.STOPPED, "the presenter does not run"), bit(14, PrinterTrouble.PAPER_JAM, "paper does not feed"),
      bit(15, PrinterTrouble.PAPER_JAM, "the paper path could not be cleared"), bit(16, PrinterTrouble.PAUSED, "it is paused"),
      bit(17, PrinterTrouble.STOPPED, "drawing the paper back took too long"),
      bit(18, PrinterTrouble.STOPPED, "the black mark sensor is not calibrated"),
      bit(19, PrinterTrouble.STOPPED, "no black mark is found"));

  private static final List<String> WARNING_BITS = List.of("its media must be calibrated", "its head must be cleaned",
      "its head must be replaced", "paper is almost out", "sensor 1: paper before the head", "sensor 2: black mark",
      "sensor 3: paper after the head", "sensor 4: loop ready", "sensor 5: presenter", "sensor 6: retract ready",
      "sensor 7: in retract", "sensor 8: at bin");

  private static Map.Entry<Integer, Meaning> bit(int bit, PrinterTrouble trouble, String words) {
    return Map.entry(bit, new Meaning(trouble, words));
  }

  @Override
  public Decoded<PrinterStatus> decode(ByteBuffer received) {
    int start = received.position();
    int end = lineEnd(received, start);
    if (end == received.limit()) {
      return unended(received);
    }
    String line = text(received, start, end);
    Matcher errors = ERRORS.matcher(line);
    if (!errors.matches()) {
      received.position(end + 1);
      return TITLE.matcher(line).matches() ? new Decoded.Blank<>() : new Decoded.Garbage<>("no line of status flags");
    }
    int second = end;
    while (second < received.limit() && second < end + LINE_ENDS_MAX && isLineEnd(received.get(second))) {
      second++;
    }
    int secondEnd = lineEnd(received, second);
    if (secondEnd == received.limit()) {
      return unended(received);
    }
    Matcher warnings = WARNINGS.matcher(text(received, second, secondEnd));
    if (!warnings.matches()) {
      received.position(end + 1);
      return new Decoded.Garbage<>("error flags without warning flags");
    }
    received.position(secondEnd + 1);
    return contradicts(errors) || contradicts(warnings)
        ? new Decoded.Garbage<>("a summary flag that contradicts its bits")
        : new Decoded.Message<>(status(errors, warnings));
  }

  private static Decoded<PrinterStatus> unended(ByteBuffer received) {
    if (received.remaining() < FRAME_BYTES_MAX) {
      return new Decoded.Incomplete<>();
    }
    received.position(received.position() + 1);
    return new Decoded.Garbage<>("no status flags within " + FRAME_BYTES_MAX + " bytes");
  }

  /// A summary flag without a bit is an error that the printer does not name; bits without the flag are nonsense.
  private static boolean contradicts(Matcher flags) {
    return flags.group(1).equals("0") && (group(flags, 2) != 0 || group(flags, 3) != 0);
  }

  private static int group(Matcher flags, int number) {
    return Integer.parseUnsignedInt(flags.group(number), 16);
  }

  private static PrinterStatus status(Matcher errors, Matcher warnings) {
    Set<PrinterTrouble> troubles = EnumSet.noneOf(PrinterTrouble.class);
    List<String> reasons = new ArrayList<>();
    int named = group(errors, 3);
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((named >>> bit & 1) == 1) {
        Meaning meaning = ERROR_BITS.getOrDefault(bit, new Meaning(PrinterTrouble.STOPPED, unknown("error", bit)));
        troubles.add(meaning.trouble);
        reasons.add(meaning.words);
      }
    }
    if (errors.group(1).equals("1") && (named == 0 || group(errors, 2) != 0)) {
      troubles.add(PrinterTrouble.STOPPED);
      reasons.add("it has an error that it does not name");
    }
    return new PrinterStatus(troubles, reasons, warnings(group(warnings, 3)), null, null);
  }

  private static List<String> warnings(int named) {
    List<String> words = new ArrayList<>();
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((named >>> bit & 1) == 1) {
        words.add(bit < WARNING_BITS.size() ? WARNING_BITS.get(bit) : unknown("warning", bit));
      }
    }
    return words;
  }

  private static String unknown(String what, int bit) {
    return String.format(Locale.ROOT, "%s %08X, which the manual does not name", what, 1 << bit);
  }

  private static String text(ByteBuffer received, int from, int to) {
    return StandardCharsets.ISO_8859_1.decode(received.slice(from, to - from)).toString();
  }

  /// The index of the next end of a line, or the limit.
  private static int lineEnd(ByteBuffer received, int from) {
    int at = from;
    while (at < received.limit() && !isLineEnd(received.get(at))) {
      at++;
    }
    return at;
  }

  /// STX, ETX, CR, LF.
  private static boolean isLineEnd(byte value) {
    return value == 2 || value == 3 || value == '\r' || value == '\n';
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
