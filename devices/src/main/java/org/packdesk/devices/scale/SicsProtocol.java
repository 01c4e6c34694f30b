package org.packdesk.devices.scale;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Mass;
import org.packdesk.devices.MassUnit;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Reading;
import org.packdesk.devices.ReplyText;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.devices.framing.LineCut;

/// MT-SICS, levels 0 and 1, as spoken by Mettler Toledo scales and, in part, by OHAUS and others; asked with `SI`.
///
/// **Source:** MT-SICS reference, `S`/`SI`/`SIR`/`SU` (replies all begin with `S`) and the error replies; a digit in brackets (not verified) is
/// general knowledge, not seen. **Units:** mg g kg t ct dwt oz ozt lb, as the frame says; net or gross is not said. **Bad input:** a weight with
/// no unit or one that is no mass (`pcs`), more than 12 digits, anything that is no reply of the command set, so also power-up
/// banners with numbers in them. **Checked on:** manual, a recorded OHAUS R31P1502 reply, and the virtual scale.
public final class SicsProtocol implements Protocol<Reading> {

  private static final int FRAME_BYTES_MAX = 128;
  private static final Duration GAP_MAX = Duration.ofMillis(500);
  private static final RawFrame WEIGH_NOW = RawFrame.ofAscii("SI\r\n");
  private static final Pattern WEIGHT = Pattern
      .compile("S ([SD]) +(-?) *([0-9]{1,12})(\\.[0-9]{1,12})?(?:\\[([0-9])])? +([A-Za-z]+) *");
  private static final Pattern NO_WEIGHT = Pattern.compile("S ([-+I]) *");
  private static final Pattern REPLY = Pattern
      .compile("E[STL]|S L|(?:@|I[0-9]{1,2}|T|TI|TA|TAC|Z|ZI|D|DW|K|PWR|SR|SU|SIR|M[0-9]{1,2}) [-+ABCDILRS](?: [ -~]*)?");

  @Override
  public Decoded<Reading> decode(ByteBuffer received) {
    return switch (LineCut.next(received, FRAME_BYTES_MAX)) {
      case LineCut.Incomplete more -> new Decoded.Incomplete<>();
      case LineCut.Blank between -> new Decoded.Blank<>();
      case LineCut.TooLong babble -> new Decoded.Garbage<>("no end of line within " + FRAME_BYTES_MAX + " bytes");
      case LineCut.Line whole ->
        line(StandardCharsets.ISO_8859_1.decode(received.slice(whole.start(), whole.length())).toString());
    };
  }

  private static Decoded<Reading> line(String line) {
    Matcher weight = WEIGHT.matcher(line);
    if (weight.matches()) {
      return weight(weight);
    }
    Matcher none = NO_WEIGHT.matcher(line);
    if (none.matches()) {
      return new Decoded.Message<>(new Weight.Unavailable(cause(none.group(1).charAt(0))));
    }
    if (REPLY.matcher(line).matches()) {
      return new Decoded.Message<>(new ReplyText(line));
    }
    return new Decoded.Garbage<>(line.startsWith("S ") ? "a weight that cannot be read" : "no MT-SICS reply");
  }

  private static Weight.Cause cause(char status) {
    return switch (status) {
      case '+' -> Weight.Cause.OVER;
      case '-' -> Weight.Cause.UNDER;
      default -> Weight.Cause.NOT_READY;
    };
  }

  private static Decoded<Reading> weight(Matcher frame) {
    Optional<MassUnit> unit = MassUnit.ofSymbol(frame.group(6));
    if (unit.isEmpty()) {
      return new Decoded.Garbage<>("a weight in '" + frame.group(6) + "', which is no mass");
    }
    String decimals = Optional.ofNullable(frame.group(4)).orElse("");
    String bracketed = Optional.ofNullable(frame.group(5)).orElse("");
    Mass mass = Mass.of(new BigDecimal(frame.group(2) + frame.group(3) + decimals + bracketed), unit.get());
    return new Decoded.Message<>(frame.group(1).equals("S")
        ? new Weight.Stable(mass, WeighMode.UNSTATED)
        : new Weight.Moving(mass, WeighMode.UNSTATED));
  }

  @Override
  public int frameBytesMax() {
    return FRAME_BYTES_MAX;
  }

  @Override
  public Optional<RawFrame> request() {
    return Optional.of(WEIGH_NOW);
  }

  @Override
  public Duration gapMax() {
    return GAP_MAX;
  }
}
