package org.packdesk.station.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packdesk.printing.label.PrintMedia;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The paper of a label printer, as `--media` names it: `4x6in`, `100x150mm`.
final class MediaSize {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,3})?)x([0-9]{1,4}(?:\\.[0-9]{1,3})?)(in|mm)");
  private static final BigDecimal MM_PER_INCH = new BigDecimal("25.4");

  private MediaSize() {}

  /// @throws ParameterException when there is no such paper or head
  static PrintMedia of(CommandLine command, String media, int dpi) {
    Matcher size = SIZE.matcher(media);
    if (!size.matches()) {
      throw new ParameterException(command, "--media " + media + ": a size is written like 4x6in or 100x150mm");
    }
    BigDecimal unit = size.group(3).equals("in") ? MM_PER_INCH : BigDecimal.ONE;
    try {
      return new PrintMedia(dpi, new BigDecimal(size.group(1)).multiply(unit), new BigDecimal(size.group(2)).multiply(unit));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }
}
