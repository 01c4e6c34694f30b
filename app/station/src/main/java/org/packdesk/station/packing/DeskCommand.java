package org.packdesk.station.packing;

import java.util.Optional;
import org.packdesk.station.gs1.Command;

/// What a packer can say by scanning a command barcode.
public enum DeskCommand implements Command {
  PAPER_IS_HERE("0001"), NO_PAPER("0002"), PUT_ASIDE("0003"), SIGN_OUT("0004"),
  /// Turns the page: no matter of the rules.
  MEMORY("0005"), OTHER_PRINTER("0006"),
  /// Turns the page, too.
  LABELS("0007"),
  /// Of the label that is selected on that page.
  REPRINT_SMUDGED("0010"), REPRINT_TORN("0011"), REPRINT_LOST("0012"), REPRINT_JAMMED("0013"), RELABEL("0014"), RELABEL_YES(
      "0015"),
  RELABEL_NO("0016");

  private final String digits;

  DeskCommand(String digits) {
    this.digits = digits;
  }

  @Override
  public String digits() {
    return digits;
  }

  /// Whether it is about a label that has to be selected on the labels' page first.
  public boolean isOfLabels() {
    return switch (this) {
      case REPRINT_SMUDGED, REPRINT_TORN, REPRINT_LOST, REPRINT_JAMMED, RELABEL, RELABEL_YES, RELABEL_NO -> true;
      case PAPER_IS_HERE, NO_PAPER, PUT_ASIDE, SIGN_OUT, MEMORY, OTHER_PRINTER, LABELS -> false;
    };
  }

  /// @return empty when the barcode is no command's
  public static Optional<DeskCommand> in(String data) {
    return Command.in(DeskCommand.class, data);
  }
}
