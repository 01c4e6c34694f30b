package org.packdesk.devices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a checkweigher writes its results, read from a profile. Keys:
///
/// - `framing`: `line` (ended by CR, LF or both) or `stx` (STX … ETX)
/// - `separator`: `comma`, `semicolon`, `tab`, `blank`, `bar` or `none`
/// - `fields`: names in order, of `device` `seq` `track` `weight` `unit` `status` `barcode` `skip`; with separator `none` each with its place, `track@2+5`
///   being five characters from the third on. `track`, `weight` and `status` must be there; a `barcode` at the end may be missing
/// - `checksum`: `none`, `xor` or `sum` of all characters before, as the frame's last two characters, hexadecimal
/// - `unit`: where the telegram has none: `kg`, `g`, `lb` or `oz`; `decimals`: where the weight has no point, its digits behind it
/// - `capacity_kg`: more is no weight; `track_max`: the highest track id; `device`: whose telegrams are taken
/// - `statuses`: codes and their meaning, such as `0:ok 1:two-on-belt 2:too-long 3:unsettled 4:over 5:under 6:no-weight 7:fault`
public record Telegram(Layout layout, Quantity quantity, Map<String, Optional<InMotionWeight.Cause>> statuses, String device,
    int trackMax) {

  private static final String STATUSES = "OK:ok TWO:two-on-belt LONG:too-long UNSETTLED:unsettled OVER:over UNDER:under"
      + " NOWEIGHT:no-weight FAULT:fault";
  private static final Map<String, String> STANDARD = Map.ofEntries(Map.entry("framing", "line"), Map.entry("separator", "comma"),
      Map.entry("fields", "seq track weight unit status barcode"), Map.entry("checksum", "none"), Map.entry("unit", ""),
      Map.entry("decimals", ""), Map.entry("capacity_kg", "100"), Map.entry("track_max", "65535"), Map.entry("device", ""),
      Map.entry("statuses", STATUSES));
  private static final Map<String, String> SEPARATORS = Map.of("comma", ",", "semicolon", ";", "tab", "\t", "blank", " ", "bar",
      "|", "none", "");
  private static final Pattern FIELD = Pattern.compile("([a-z]+)(?:@([0-9]{1,3})\\+([0-9]{1,2}))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
  private static final int FIELDS_MAX = 32;

  public Telegram {
    statuses = Map.copyOf(statuses);
  }

  /// What a field says.
  public enum Name {
    DEVICE, SEQ, TRACK, WEIGHT, UNIT, STATUS, BARCODE, SKIP
  }

  /// Ends of a telegram.
  public enum Framing {
    LINE, STX
  }

  /// What proves its bytes.
  public enum Checksum {
    NONE, XOR, SUM
  }

  /// `start` and `length` count characters where there is no separator, and are 0 where there is one.
  public record Field(Name name, int start, int length) {}

  /// `separator` is empty where fields have places.
  public record Layout(Framing framing, String separator, List<Field> fields, Checksum checksum) {

    public Layout {
      fields = List.copyOf(fields);
    }
  }

  /// @param unit of telegrams that name none; null: such a telegram means nothing
  /// @param decimals implied; negative: the weight is written with its point
  public record Quantity(@Nullable MassUnit unit, int decimals, Mass capacity) {}

  /// Throws `IllegalArgumentException` in plain words.
  public static Telegram of(Map<String, String> profile) {
    Map<String, String> all = Profiles.over(STANDARD, profile);
    String separator = require(SEPARATORS.get(value(all, "separator")), "separator is one of " + SEPARATORS.keySet());
    Layout layout = new Layout(Profiles.choice(Framing.class, "framing", value(all, "framing")), separator,
        fields(value(all, "fields"), separator.isEmpty()), Profiles.choice(Checksum.class, "checksum", value(all, "checksum")));
    String unit = value(all, "unit");
    Quantity quantity = new Quantity(unit.isEmpty() ? null : require(unitOf(unit).orElse(null), "unit is kg, g, lb or oz"),
        value(all, "decimals").isEmpty() ? -1 : Profiles.number("decimals", value(all, "decimals"), 0, 6),
        Mass.of(BigDecimal.valueOf(Profiles.number("capacity_kg", value(all, "capacity_kg"), 1, 10_000)), MassUnit.KILOGRAM));
    return new Telegram(layout, quantity, statuses(value(all, "statuses")), value(all, "device"),
        Profiles.number("track_max", value(all, "track_max"), 1, 65_535));
  }

  /// Units that a checkweigher may name, in either case.
  public static Optional<MassUnit> unitOf(String symbol) {
    return MassUnit.ofSymbol(symbol.toLowerCase(Locale.ROOT))
        .filter(Set.of(MassUnit.KILOGRAM, MassUnit.GRAM, MassUnit.POUND, MassUnit.OUNCE)::contains);
  }

  private static String value(Map<String, String> all, String key) {
    return all.getOrDefault(key, "");
  }

  private static List<Field> fields(String words, boolean placed) {
    List<Field> fields = new ArrayList<>();
    Set<Name> seen = EnumSet.noneOf(Name.class);
    for (String word : words.strip().split(" +", -1)) {
      Matcher parts = FIELD.matcher(word);
      if (!parts.matches() || placed != (parts.group(2) != null)) {
        throw new IllegalArgumentException("fields: '" + word + "' is no field"
            + (placed ? " with a place, as track@2+5" : "; places are for separator: none"));
      }
      Name name = Profiles.choice(Name.class, "a field", parts.group(1));
      require(seen.add(name) || name == Name.SKIP ? name : null,
          "fields: '" + name.name().toLowerCase(Locale.ROOT) + "' is there twice");
      fields.add(
          placed ? new Field(name, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))) : new Field(name, 0, 0));
    }
    require(seen.containsAll(EnumSet.of(Name.TRACK, Name.WEIGHT, Name.STATUS)) && fields.size() <= FIELDS_MAX ? seen : null,
        "fields need track, weight and status");
    return fields;
  }

  private static Map<String, Optional<InMotionWeight.Cause>> statuses(String words) {
    Map<String, Optional<InMotionWeight.Cause>> statuses = new LinkedHashMap<>();
    for (String word : words.strip().split(" +", -1)) {
      int colon = word.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("statuses are code:meaning, not '" + word + "'");
      }
      String meaning = word.substring(colon + 1);
      statuses.put(word.substring(0, colon), meaning.equals("ok")
          ? Optional.empty()
          : Optional.of(Profiles.choice(InMotionWeight.Cause.class, "a status", meaning)));
    }
    require(statuses.containsValue(Optional.<InMotionWeight.Cause>empty()) ? statuses : null, "statuses: no code means ok");
    return statuses;
  }

  private static <T> T require(@Nullable T value, String words) {
    if (value == null) {
      throw new IllegalArgumentException(words);
    }
    return value;
  }

  /// A whole number of at most five digits.
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
