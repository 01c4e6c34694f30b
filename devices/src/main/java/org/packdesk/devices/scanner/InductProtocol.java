package org.packdesk.devices.scanner;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.InductFormat;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Scan;

/// The scanner at the beginning of a weigh line, as the line's control passes it on: a line with the parcel's track id, a separator, and the
/// barcode or the word for none (`induct`).
///
/// **Source:** no standard; the integrator sets the control so. **Units:** none. **Bad input:** what is garbage from any scanner, a track id that
/// is none of 1 to 65535, no separator. Any AIM identifier before the barcode is left out. **Checked on:** the virtual line only.
public final class InductProtocol implements Protocol<InductScan> {

  private static final Pattern TRACK = Pattern.compile("0{0,5}[1-9][0-9]{0,4}");
  private static final Pattern AIM = Pattern.compile("^][A-Za-z][0-9A-Za-z](?=.)");
  private static final int TRACK_MAX = 65_535;

  private final SuffixScannerProtocol lines = new SuffixScannerProtocol();
  private final InductFormat format;

  public InductProtocol(InductFormat format) {
    this.format = format;
  }

  @Override
  public Decoded<InductScan> decode(ByteBuffer received) {
    return switch (lines.decode(received)) {
      case Decoded.Incomplete<Scan> more -> new Decoded.Incomplete<>();
      case Decoded.Blank<Scan> between -> new Decoded.Blank<>();
      case Decoded.Garbage<Scan> garbage -> new Decoded.Garbage<>(garbage.why());
      case Decoded.Message<Scan> message -> parcel(message.reading());
    };
  }

  private Decoded<InductScan> parcel(Scan line) {
    int at = line.data().indexOf(format.separator());
    String track = at < 0 || line.aim() != null ? "" : line.data().substring(0, at).strip();
    if (!TRACK.matcher(track).matches() || Integer.parseInt(track) > TRACK_MAX) {
      return new Decoded.Garbage<>("a scan without a track id");
    }
    String code = AIM.matcher(line.data().substring(at + 1).strip()).replaceFirst("");
    return new Decoded.Message<>(
        new InductScan(Integer.parseInt(track), code.isEmpty() || code.equals(format.noRead()) ? null : code));
  }

  @Override
  public int frameBytesMax() {
    return lines.frameBytesMax();
  }

  @Override
  public Optional<RawFrame> request() {
    return lines.request();
  }

  @Override
  public Duration gapMax() {
    return lines.gapMax();
  }
}
