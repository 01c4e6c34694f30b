package org.packdesk.devices.printer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.ReplyText;

/// The answer to `! U1 getvar` of printers with Set-Get-Do: one text in quotation marks. The request asks for the label counter.
///
/// **Source:** Zebra programming guide, SGD commands, `odometer.total_label_count`: labels ever printed, without feeds and calibration. **Units:**
/// labels. **Bad input:** bytes outside of the quotation marks, control
/// characters inside of them, no closing one within 256 bytes. A `?` is the printer's word for a variable it
/// does not have. Line ends around the answer are skipped: some firmware sends them. **Checked on:** manual only, and the virtual printer.
public final class SgdProtocol implements Protocol<ReplyText> {

  private static final int FRAME_BYTES_MAX = 256;
  private static final Duration GAP_MAX = Duration.ofMillis(1500);
  private static final RawFrame COUNTER_REQUEST = RawFrame.ofAscii("! U1 getvar \"odometer.total_label_count\"\r\n");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final byte QUOTE = '"';

  /// The count in an answer; empty when the printer does not have one.
  public static OptionalLong count(ReplyText answer) {
    return COUNT.matcher(answer.text()).matches() ? OptionalLong.of(Long.parseLong(answer.text())) : OptionalLong.empty();
  }

  @Override
  public Decoded<ReplyText> decode(ByteBuffer received) {
    int start = received.position();
    int open = quote(received, start);
    if (open > start) {
      received.position(open);
      return onlyLineEnds(received, start, open)
          ? new Decoded.Blank<>()
          : new Decoded.Garbage<>("bytes outside of quotation marks");
    }
    int close = endOf(received, open + 1);
    if (close == received.limit()) {
      return unclosed(received, start);
    }
    if (received.get(close) != QUOTE) {
      received.position(close + 1);
      return new Decoded.Garbage<>("a control character inside of quotation marks");
    }
    String text = StandardCharsets.ISO_8859_1.decode(received.slice(open + 1, close - open - 1)).toString();
    received.position(close + 1);
    return new Decoded.Message<>(new ReplyText(text));
  }

  private static Decoded<ReplyText> unclosed(ByteBuffer received, int start) {
    if (received.limit() - start <= FRAME_BYTES_MAX) {
      return new Decoded.Incomplete<>();
    }
    received.position(start + FRAME_BYTES_MAX);
    return new Decoded.Garbage<>("no closing quotation mark within " + FRAME_BYTES_MAX + " bytes");
  }

  /// The index of the next quotation mark, or the limit.
  private static int quote(ByteBuffer received, int from) {
    int at = from;
    while (at < received.limit() && received.get(at) != QUOTE) {
      at++;
    }
    return Math.min(at, received.limit());
  }

  /// The index of the closing quotation mark or of a control character, which cannot stand before it; the limit when neither is there.
  private static int endOf(ByteBuffer received, int from) {
    int last = Math.min(received.limit(), from + FRAME_BYTES_MAX);
    int at = from;
    while (at < last && received.get(at) != QUOTE && (received.get(at) & 0xFF) >= ' ') {
      at++;
    }
    return at < last ? at : received.limit();
  }

  private static boolean onlyLineEnds(ByteBuffer received, int from, int to) {
    for (int at = from; at < to; at++) {
      if (received.get(at) != '\r' && received.get(at) != '\n') {
        return false;
      }
    }
    return true;
  }

  @Override
  public int frameBytesMax() {
    return FRAME_BYTES_MAX;
  }

  @Override
  public Optional<RawFrame> request() {
    return Optional.of(COUNTER_REQUEST);
  }

  @Override
  public Duration gapMax() {
    return GAP_MAX;
  }
}
