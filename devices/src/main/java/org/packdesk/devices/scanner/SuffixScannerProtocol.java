package org.packdesk.devices.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Scan;
import org.packdesk.devices.framing.LineCut;

/// Scanners on a serial line or TCP port that end each code with CR, LF or CR LF.
///
/// **Source:** what serial scanners send out of the box; AIM identifiers (`]cm`) by ISO/IEC 15424. **Units:** none.
/// **Bad input:** a line of 4 KiB or more, control characters other than GS (1D), bytes that are no UTF-8 (a wrong speed or
/// parity looks like this), an AIM identifier with nothing after it. **Checked on:** manual only, and the virtual scanner.
public final class SuffixScannerProtocol implements Protocol<Scan> {

  private static final int FRAME_BYTES_MAX = 4096;
  private static final Duration GAP_MAX = Duration.ofMillis(500);
  private static final Pattern WITH_AIM = Pattern.compile("(][A-Za-z][0-9A-Za-z])(.*)", Pattern.DOTALL);
  private static final char GROUP_SEPARATOR = '\u001d';

  @Override
  public Decoded<Scan> decode(ByteBuffer received) {
    return switch (LineCut.next(received, FRAME_BYTES_MAX)) {
      case LineCut.Incomplete more -> new Decoded.Incomplete<>();
      case LineCut.Blank between -> new Decoded.Blank<>();
      case LineCut.TooLong babble -> new Decoded.Garbage<>("no end of line within " + FRAME_BYTES_MAX + " bytes");
      case LineCut.Line whole -> scan(received.slice(whole.start(), whole.length()));
    };
  }

  private static Decoded<Scan> scan(ByteBuffer line) {
    String text = utf8(line);
    if (text == null) {
      return new Decoded.Garbage<>("bytes that are no text: wrong speed or parity?");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != GROUP_SEPARATOR)) {
      return new Decoded.Garbage<>("control characters inside a code");
    }
    Matcher aim = WITH_AIM.matcher(text);
    if (!aim.matches()) {
      return new Decoded.Message<>(new Scan(text, null));
    }
    if (aim.group(2).isEmpty()) {
      return new Decoded.Garbage<>("an identifier with no code after it");
    }
    return new Decoded.Message<>(new Scan(aim.group(2), aim.group(1)));
  }

  private static @Nullable String utf8(ByteBuffer line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
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
