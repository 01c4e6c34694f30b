package org.packdesk.devices.checkweigher;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.Mass;
import org.packdesk.devices.MassUnit;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Telegram;
import org.packdesk.devices.framing.LineCut;
import org.packdesk.devices.framing.StxCut;

/// The result telegram of an in-motion scale, one for each parcel, laid out as its [Telegram] profile says (`checkweigher`).
///
/// **Source:** no standard; makers let the integrator choose the fields. **Units:** kg, g, lb, oz, by the telegram or else by the profile. **Bad
/// input:** a wrong count or shape of fields, a wrong checksum, another device's telegram, no track id (0 is none), a weight that is no number
/// or has no unit. A well-formed telegram whose weight is zero, negative or over the capacity is a failed weighing with its cause, never a
/// weight, and so is a status that the profile does not know. **Checked on:** the virtual checkweigher only.
public final class CheckweigherProtocol implements Protocol<InMotionWeight> {

  private static final int FRAME_BYTES_MAX = 256;
  private static final Duration GAP_MAX = Duration.ofMillis(500);
  private static final Pattern TRACK = Pattern.compile("0*([0-9]{1,5})");
  private static final Pattern WEIGHT = Pattern.compile("([-+]?) *([0-9]{1,12})(?:[.,]([0-9]{1,9}))?");
  private static final int CHECK_DIGITS = 2;

  private final Telegram telegram;

  public CheckweigherProtocol(Telegram telegram) {
    this.telegram = telegram;
  }

  @Override
  public Decoded<InMotionWeight> decode(ByteBuffer received) {
    LineCut cut = telegram.layout().framing() == Telegram.Framing.STX
        ? StxCut.next(received, FRAME_BYTES_MAX)
        : LineCut.next(received, FRAME_BYTES_MAX);
    return switch (cut) {
      case LineCut.Incomplete more -> new Decoded.Incomplete<>();
      case LineCut.Blank between -> new Decoded.Blank<>();
      case LineCut.TooLong babble -> new Decoded.Garbage<>("no telegram within " + FRAME_BYTES_MAX + " bytes");
      case LineCut.Line whole ->
        whole(StandardCharsets.ISO_8859_1.decode(received.slice(whole.start(), whole.length())).toString());
    };
  }

  private Decoded<InMotionWeight> whole(String frame) {
    if (frame.chars().anyMatch(c -> (c < ' ' && c != '\t') || c > '~')) {
      return new Decoded.Garbage<>("a telegram with a character that is no text");
    }
    String body = telegram.layout().checksum() == Telegram.Checksum.NONE ? frame : checked(frame);
    if (body == null) {
      return new Decoded.Garbage<>("a telegram with a wrong checksum");
    }
    Map<Telegram.Name, String> fields = telegram.layout().separator().isEmpty() ? placed(body) : separated(body);
    return fields == null ? new Decoded.Garbage<>("a telegram with a wrong number of fields") : telegram(fields);
  }

  private @Nullable String checked(String frame) {
    int end = frame.length() - CHECK_DIGITS;
    if (end < 0) {
      return null;
    }
    String body = frame.substring(0, end);
    int check = telegram.layout().checksum() == Telegram.Checksum.XOR
        ? body.chars().reduce(0, (a, b) -> a ^ b)
        : body.chars().sum() & 0xFF;
    return String.format("%02X", check).equalsIgnoreCase(frame.substring(end)) ? body : null;
  }

  private @Nullable Map<Telegram.Name, String> separated(String body) {
    List<Telegram.Field> names = telegram.layout().fields();
    String[] values = body.split(Pattern.quote(telegram.layout().separator()), -1);
    boolean barcodeMissing = values.length == names.size() - 1 && names.getLast().name() == Telegram.Name.BARCODE;
    if (values.length != names.size() && !barcodeMissing) {
      return null;
    }
    Map<Telegram.Name, String> fields = new EnumMap<>(Telegram.Name.class);
    for (int i = 0; i < values.length; i++) {
      fields.put(names.get(i).name(), values[i].strip());
    }
    return fields;
  }

  private @Nullable Map<Telegram.Name, String> placed(String body) {
    Map<Telegram.Name, String> fields = new EnumMap<>(Telegram.Name.class);
    for (Telegram.Field field : telegram.layout().fields()) {
      int end = field.start() + field.length();
      boolean last = field.name() == Telegram.Name.BARCODE;
      if (end > body.length() && !last) {
        return null;
      }
      fields.put(field.name(), body.substring(Math.min(field.start(), body.length()), Math.min(end, body.length())).strip());
    }
    return fields;
  }

  private Decoded<InMotionWeight> telegram(Map<Telegram.Name, String> fields) {
    if (!telegram.device().isEmpty() && fields.containsKey(Telegram.Name.DEVICE)
        && !telegram.device().equals(fields.get(Telegram.Name.DEVICE))) {
      return new Decoded.Garbage<>("a telegram of another device, '" + fields.get(Telegram.Name.DEVICE) + "'");
    }
    Matcher digits = TRACK.matcher(fields.getOrDefault(Telegram.Name.TRACK, ""));
    int track = digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
    if (track < 1 || track > telegram.trackMax()) {
      return new Decoded.Garbage<>("a telegram without a track id");
    }
    String barcode = fields.getOrDefault(Telegram.Name.BARCODE, "");
    Parcel parcel = new Parcel(track, barcode.isEmpty() ? null : barcode);
    Optional<InMotionWeight.Cause> status = telegram.statuses().getOrDefault(fields.getOrDefault(Telegram.Name.STATUS, ""),
        Optional.of(InMotionWeight.Cause.UNKNOWN_STATUS));
    return status.<Decoded<InMotionWeight>>map(parcel::failed).orElseGet(() -> weighed(parcel, fields));
  }

  private record Parcel(int track, @Nullable String barcode) {

    Decoded<InMotionWeight> failed(InMotionWeight.Cause cause) {
      return new Decoded.Message<>(new InMotionWeight.Failed(track, cause, barcode));
    }
  }

  private Decoded<InMotionWeight> weighed(Parcel parcel, Map<Telegram.Name, String> fields) {
    String named = fields.getOrDefault(Telegram.Name.UNIT, "");
    MassUnit unit = named.isEmpty() ? telegram.quantity().unit() : Telegram.unitOf(named).orElse(null);
    if (unit == null) {
      return new Decoded.Garbage<>(named.isEmpty() ? "a weight with no unit" : "a weight in '" + named + "'");
    }
    Matcher number = WEIGHT.matcher(fields.getOrDefault(Telegram.Name.WEIGHT, ""));
    boolean point = number.matches() && number.group(3) != null;
    if (!number.matches() || (point && telegram.quantity().decimals() >= 0)) {
      return new Decoded.Garbage<>("a weight that is no number of the agreed form");
    }
    BigDecimal value = new BigDecimal(number.group(1) + number.group(2) + (point ? "." + number.group(3) : ""));
    Mass mass = Mass.of(value.movePointLeft(Math.max(0, telegram.quantity().decimals())), unit);
    if (mass.milligrams() == 0) {
      return parcel.failed(InMotionWeight.Cause.NO_WEIGHT);
    }
    if (mass.milligrams() < 0) {
      return parcel.failed(InMotionWeight.Cause.UNDER);
    }
    return mass.compareTo(telegram.quantity().capacity()) > 0
        ? parcel.failed(InMotionWeight.Cause.OVER)
        : new Decoded.Message<>(new InMotionWeight.Measured(parcel.track, mass, parcel.barcode));
  }

  @Override
  public int frameBytesMax() {
    return FRAME_BYTES_MAX;
  }

  @Override
  public Optional<RawFrame> request() {
    return Optional.empty();
  }

  @Override
  public Duration gapMax() {
    return GAP_MAX;
  }
}
