package org.packdesk.station.weighing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.station.gs1.Command;

/// What can be said at the weigh line by touch or by scanning a command barcode. All but the first two need a lead's PIN.
public enum LineCommand implements Command {
  /// Opens the lead's panel and closes it.
  LEAD("0080"),
  /// Opens the charts and closes them.
  CHARTS("0081"),
  /// What stopped the induct was looked after.
  RESUME("0082"), CHECKING("0083"), RECORD_ONLY_30_MIN("0084"), RECORD_ONLY_1_H("0085"), RECORD_ONLY_4_H(
      "0086"),
  SHADOW_30_MIN("0087"), SHADOW_1_H("0088"), SHADOW_4_H("0089"),
  /// Why the line is switched.
  REASON_EXPECTATIONS("0076"), REASON_NEW_GOODS("0077"), REASON_TOLERANCE("0078"), REASON_SCALE("0079");

  static final List<LineCommand> WISHES = List.of(RECORD_ONLY_30_MIN, RECORD_ONLY_1_H, RECORD_ONLY_4_H, SHADOW_30_MIN,
      SHADOW_1_H, SHADOW_4_H, CHECKING, RESUME);
  static final List<LineCommand> REASONS = List.of(REASON_EXPECTATIONS, REASON_NEW_GOODS, REASON_TOLERANCE, REASON_SCALE);

  private final String digits;

  LineCommand(String digits) {
    this.digits = digits;
  }

  @Override
  public String digits() {
    return digits;
  }

  /// @return empty when the barcode is no command of the line
  public static Optional<LineCommand> in(String data) {
    return Command.in(LineCommand.class, data);
  }

  boolean isReason() {
    return REASONS.contains(this);
  }

  /// How the line is to judge, or null where this is no switch.
  @Nullable
  LineMode mode() {
    return switch (this) {
      case CHECKING -> LineMode.CHECKING;
      case RECORD_ONLY_30_MIN, RECORD_ONLY_1_H, RECORD_ONLY_4_H -> LineMode.RECORD_ONLY;
      case SHADOW_30_MIN, SHADOW_1_H, SHADOW_4_H -> LineMode.SHADOW;
      case LEAD, CHARTS, RESUME, REASON_EXPECTATIONS, REASON_NEW_GOODS, REASON_TOLERANCE, REASON_SCALE -> null;
    };
  }

  /// For how long; zero where that has no meaning.
  Duration lasts() {
    return switch (this) {
      case RECORD_ONLY_30_MIN, SHADOW_30_MIN -> Duration.ofMinutes(30);
      case RECORD_ONLY_1_H, SHADOW_1_H -> Duration.ofHours(1);
      case RECORD_ONLY_4_H, SHADOW_4_H -> Duration.ofHours(4);
      case LEAD, CHARTS, RESUME, CHECKING, REASON_EXPECTATIONS, REASON_NEW_GOODS, REASON_TOLERANCE, REASON_SCALE ->
        Duration.ZERO;
    };
  }
}
