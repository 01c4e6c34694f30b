package org.packdesk.station.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;

/// One sentence for each type of fact of a problem desk.
final class CaseSentences {
  private final Names names;
  private final StoryWords words;

  CaseSentences(Names names) {
    this.names = names;
    this.words = names.words();
  }

  String of(String key, Fact fact, @Nullable OrderMemory order) {
    return switch (fact) {
      case CaseOpened opened -> words.say(key, parcel(order, opened.orderId(), opened.parcelNo()));
      case CaseTakenUp taken -> words.say(reason(key, taken.reason()), parcel(order, taken.orderId(), taken.parcelNo()));
      case CaseLeft left -> words.say(words.has(key + "." + left.words()) ? key + "." + left.words() : key,
          parcel(order, left.orderId(), left.parcelNo()));
      case ParcelAdopted adopted -> words.say(key, parcel(order, adopted.orderId(), adopted.parcelNo()));
      case ParcelReweighed weighed -> reweighed(key, weighed);
      case UnitChecked unit -> words.say(key + "." + unit.finding(), Map.of("code", Names.tail(unit.code())));
      case ContentsChecked checked -> words.say(key, Map.of("items",
          words.count("item", checked.contents().stream().mapToInt(OrderContent.Share::units).sum())));
      case ParcelRepacked packed -> words.say(key,
          Map.of("carton", Names.clean(packed.cartonType()), "mass", names.mass(packed.expectedMassMg())));
      case RootCauseNamed named -> words.say(key + "." + named.rootCause());
      case CaseEndWanted wanted -> words.say(wanted.outcome() == null ? key + ".not" : key + "." + wanted.outcome());
      case ParcelReleased released ->
        words.say(key + "." + released.reason(), Map.of("mass", names.mass(released.expectedMassMg())));
      case CaseClosed closed -> words.say(key + "." + closed.outcome());
      default -> throw new IllegalArgumentException("no sentence for " + key);
    };
  }

  private String reason(String key, String reason) {
    return words.has(key + "." + reason) ? key + "." + reason : key + ".OTHER";
  }

  private Map<String, Object> parcel(@Nullable OrderMemory order, @Nullable String orderId, @Nullable Integer parcelNo) {
    return new HashMap<>(Map.of("parcel", Optional.ofNullable(orderId).isEmpty() || parcelNo == null
        ? words.say("parcel.unknown")
        : names.parcel(order, parcelNo)));
  }

  private String reweighed(String key, ParcelReweighed weighed) {
    if (weighed.manualReason() != null) {
      return words.say(reason(key + ".typed", weighed.manualReason()), Map.of("mass", names.mass(weighed.massMg())));
    }
    Long expected = weighed.figures().expectedMg();
    return expected == null
        ? words.say(key, Map.of("mass", names.mass(weighed.massMg())))
        : words.say(key + ".weighed", Map.of("mass", names.mass(weighed.massMg()), "expected", names.mass(expected)));
  }
}
