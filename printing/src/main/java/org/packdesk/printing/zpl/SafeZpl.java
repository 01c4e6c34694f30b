package org.packdesk.printing.zpl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.raster.MonoBitmap;

/// A foreign label that draws and does nothing else. What is sent is not what came: it is written anew from the commands that were
/// understood, in ASCII and with the usual prefixes.
public final class SafeZpl implements ReadZpl {
  /// A paper is never printed again by the printer itself, and what labels before it may have left behind is set back.
  private static final String KNOWN_STATE = "^JZN^PON^PMN^LRN^LH0,0^FWN^CI0^BY2,3,10^CFA,9,5";

  private final List<ZplFormat> formats;
  private final List<ZplField> fields;
  private final @Nullable MonoBitmap pictures;
  private final List<String> warnings;

  SafeZpl(List<ZplFormat> formats, List<ZplField> fields, @Nullable MonoBitmap pictures, List<String> warnings) {
    this.formats = List.copyOf(formats);
    this.fields = List.copyOf(fields);
    this.pictures = pictures;
    this.warnings = List.copyOf(warnings);
  }

  /// The formats that draw something: so many different papers.
  public int formats() {
    return formats.size();
  }

  /// The most copies that one of the formats asks for; what is sent asks for one.
  public int copies() {
    return formats.stream().mapToInt(ZplFormat::copies).max().orElse(1);
  }

  /// As the first format says it (`^PW`); in dots of a head that the label does not name.
  public OptionalInt widthDots() {
    return said(formats.getFirst().widthDots());
  }

  /// As the first format says it (`^LL`).
  public OptionalInt lengthDots() {
    return said(formats.getFirst().lengthDots());
  }

  /// Where each thing that the first format draws begins.
  public List<ZplOrigin> origins() {
    return formats.getFirst().origins();
  }

  /// The places that the first format's fields may take.
  public List<ZplBox> boxes() {
    return formats.getFirst().boxes();
  }

  /// The same label with words of ours, upright, in the printer's own letters.
  ///
  /// @param x of their upper left corner, dots
  /// @param y the same
  /// @param letterDots height of a letter
  public SafeZpl with(String words, int x, int y, int letterDots) {
    String field = "^LRN^LH0,0^FO" + x + "," + y + "^A0N," + letterDots + "," + letterDots + "^FH^FD" + ZplText.escaped(words)
        + "^FS";
    return new SafeZpl(formats.stream().map(format -> format.with(field)).toList(), fields, pictures, warnings);
  }

  public List<ZplField> fields() {
    return fields;
  }

  /// The label's pictures (`^GF`), each at its place, on one sheet as large as they need; for reading barcodes that came as dots.
  public Optional<MonoBitmap> pictures() {
    return Optional.ofNullable(pictures);
  }

  /// In plain words, each once: what was left out or looks odd.
  public List<String> warnings() {
    return warnings;
  }

  /// Each format once, one paper each.
  ///
  /// @param widthDots of the paper; told to the printer where the label does not say it
  /// @param heightDots the same
  public byte[] zpl(int widthDots, int heightDots) {
    StringBuilder zpl = new StringBuilder();
    for (ZplFormat format : formats) {
      zpl.append("^XA").append(KNOWN_STATE);
      zpl.append("^PW").append(said(format.widthDots()).orElse(widthDots));
      zpl.append("^LL").append(said(format.lengthDots()).orElse(heightDots));
      zpl.append(format.body()).append("^PQ1^XZ");
    }
    return zpl.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static OptionalInt said(int dots) {
    return dots == 0 ? OptionalInt.empty() : OptionalInt.of(dots);
  }
}
