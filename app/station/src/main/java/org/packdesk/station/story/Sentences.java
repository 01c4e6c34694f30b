package org.packdesk.station.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;
import org.packdesk.persistence.facts.OrderContent.Line;

/// One sentence for each type of fact. A sentence's key is the fact's name in JSON, with its reason behind where there are
/// several.
final class Sentences {
  private final StoryWords words;
  private final Names names;
  private final LineSentences line;
  private final CaseSentences cases;

  Sentences(Names names) {
    this.names = names;
    this.words = names.words();
    this.line = new LineSentences(names);
    this.cases = new CaseSentences(names);
  }

  /// @param order what the fact is about, or else the one at the desk, as it is after the fact
  String of(Fact fact, @Nullable OrderMemory order) {
    String key = FactCodec.typeOf(fact);
    return switch (fact) {
      case StationStarted start -> words.say(key, Map.of("version", Names.clean(start.version())));
      case OperatorSignedIn _ -> words.say(key);
      case OperatorSignedOut _ -> words.say(key);
      case OrderOpened opened -> opened(key, opened.content());
      case OrderReopened _ -> reopened(key, order);
      case OrderSetAside set -> because(words.say(key + "." + set.reason()), set.words());
      case OrderPacked packed -> words.count(key, packed.parcels());
      case ItemScanned item -> item(key, item, order);
      case ScanRefused no -> words.say(key + "." + no.reason(), Map.of("code", names.code(order, no.code())));
      case CartonScanned carton -> carton(key, carton, order);
      case ParcelWeighed weighed ->
        ofParcel(key, order, weighed.parcelNo(), Map.of("mass", names.mass(weighed.massMg())));
      case ParcelPacked packed ->
        ofParcel(key, order, packed.parcelNo(), Map.of("mass", names.mass(packed.expectedMassMg())));
      case OrderClaimed claimed -> claimed(key, claimed, order);
      case ClaimLost lost -> lost.holder().isBlank()
          ? words.say(key)
          : words.say(key + ".known", Map.of("holder", Names.clean(lost.holder())));
      case OrderStopped stopped -> because(words.say(key + "." + stopped.cause()), stopped.words());
      case OrderRecalled recalled -> because(words.say(key + "." + recalled.cause()), recalled.words());
      case RecallFound found -> ofParcel(key, order, found.parcelNo(), Map.of());
      case OrderReaddressed _ -> words.say(key);
      case ParcelParked parked -> ofParcel(key, order, parked.parcelNo(), Map.of("plate", Names.tail(parked.plate())));
      case ParcelTakenUp up -> ofParcel(key, order, up.parcelNo(), Map.of("plate", Names.tail(up.plate())));
      case EpochBegan began -> because(words.say(key, Map.of("seq", began.agreedThrough())), began.words());
      case StoreSetAside set -> because(words.say(key, Map.of("file", Names.clean(set.file()))), set.words());
      case ParcelInducted _,ParcelMeasured _,ParcelJudged _,DivertCommanded _,DivertRefused _,DivertConfirmed _,ParcelLost _,ParcelFound _,StrangerSeen _,LineModeChanged _,InductStopped _,InductResumed _,LineStarted _,ScaleChecked _,StopReviewed _,GateHeard _ ->
        line.of(key, fact);
      case CaseOpened _,CaseTakenUp _,CaseLeft _,ParcelAdopted _,ParcelReweighed _,UnitChecked _,ContentsChecked _,ParcelRepacked _,RootCauseNamed _,CaseEndWanted _,ParcelReleased _,CaseClosed _ ->
        cases.of(key, fact, order);
      case ForeignFact foreign -> words.say("foreign", Map.of("type", Names.clean(foreign.type())));
      default -> ofLabel(key, fact, order);
    };
  }

  private String ofLabel(String key, Fact fact, @Nullable OrderMemory order) {
    return switch (fact) {
      case LabelIntended intended ->
        ofParcel(intended.attempt() == 1 ? key : key + ".again", order, intended.parcelNo(), Map.of());
      case LabelReady ready -> ready(key, ready, order);
      case LabelRejected no -> because(label(key, no.key(), order), no.words());
      case LabelNotBought no -> because(label(key, no.key(), order), no.words());
      case LabelUnknown unknown -> because(label(key, unknown.key(), order), unknown.words());
      case LabelRefused refused -> because(label(key, refused.key(), order), refused.words());
      case LabelVoidWanted wanted -> because(label(key, wanted.key(), order), wanted.reason());
      case LabelVoided voided -> label(key, voided.key(), order);
      case LabelApplied applied -> label(key, applied.key(), order);
      case LabelNumbered numbered ->
        ofParcel(key, order, parcelNo(numbered.key()), Map.of("tail", Names.tail(numbered.tracking())));
      case LabelManifested manifested -> label(key, manifested.key(), order);
      case LabelManifestRejected no -> because(label(key, no.key(), order), no.words());
      case LabelChecked checked -> checked(key, checked, order);
      case PrinterChosen chosen -> words.say(key, Map.of("printer", chosen.printer()));
      case PrintQueued queued -> queued.reason() == null
          ? label(key, queued.key(), order)
          : words.say(key + "." + queued.reason(), Map.of("label", names.label(order, queued.key()), "copy", queued.copy()));
      case PrintSending sending -> label(key, sending.printId(), order);
      case PrintNotStarted not -> because(label(key, not.printId(), order), names.trouble(not.trouble()));
      case PrintSent sent -> label(key, sent.printId(), order);
      case PrintUnknown unknown -> because(label(key, unknown.printId(), order), unknown.words());
      case PrintCounted counted -> label(key + (counted.cameOut() ? ".out" : ".none"), counted.printId(), order);
      case PrintElsewhere elsewhere ->
        words.say(key, Map.of("label", names.label(order, elsewhere.key()), "station", elsewhere.station()));
      case PrintConfirmed confirmed -> label(key + "." + confirmed.evidence(), confirmed.printId(), order);
      case PrintNotPrinted not -> label(key + "." + not.evidence(), not.printId(), order);
      default -> throw new IllegalArgumentException("no sentence for " + key);
    };
  }

  private String checked(String key, LabelChecked checked, @Nullable OrderMemory order) {
    Map<String, Object> figures = new HashMap<>(Map.of("label", names.label(order, checked.key()), "dpi", checked.dpi()));
    if (checked.decodability() == null) {
      return words.say(key, figures);
    }
    figures.put("decodability", checked.decodability());
    return words.say(key + ".read", figures);
  }

  private String because(String sentence, String why) {
    return why.isBlank() ? sentence : words.say("because", Map.of("sentence", sentence, "words", Names.clean(why)));
  }

  /// Where an order has one parcel, nobody counts it.
  private String ofParcel(String key, @Nullable OrderMemory order, int parcelNo, Map<String, ?> args) {
    Map<String, Object> all = new HashMap<>(args);
    all.put("parcel", names.parcel(order, parcelNo));
    String only = key + ".only";
    return words.say(order != null && order.parcels() == 1 && words.has(only) ? only : key, all);
  }

  private String label(String key, String label, @Nullable OrderMemory order) {
    return ofParcel(key, order, parcelNo(label), Map.of("label", names.label(order, label)));
  }

  private static int parcelNo(String label) {
    return LabelName.of(label).map(LabelName::parcelNo).orElse(1);
  }

  private String ready(String key, LabelReady ready, @Nullable OrderMemory order) {
    return ofParcel(ready.mismatch() ? key + ".mismatch" : key, order, parcelNo(ready.key()),
        Map.of("tail", Names.tail(ready.tracking()), "carrier", Names.clean(ready.carrier())));
  }

  private String opened(String key, OrderContent content) {
    String items = words.count("item", content.lines().stream().mapToInt(Line::units).sum());
    String parcels = words.count("parcel", content.parcels().size());
    return content.flags().isEmpty()
        ? words.say(key, Map.of("items", items, "parcels", parcels))
        : words.say(key + ".marked", Map.of("items", items, "parcels", parcels, "flags",
            words.list(content.flags().stream().map(Names::clean).toList())));
  }

  private String reopened(String key, @Nullable OrderMemory order) {
    if (order == null || order.units() == 0) {
      return words.say(key + ".bare");
    }
    int left = order.units() - order.scanned();
    return left > 0 ? words.say(key, Map.of("items", words.count("item", left))) : words.say(key + ".full");
  }

  private String item(String key, ItemScanned item, @Nullable OrderMemory order) {
    Optional<Line> line = order == null ? Optional.empty() : order.line(item.lineNo());
    return line.isPresent()
        ? ofParcel(key, order, item.parcelNo(),
            Map.of("item", Names.clean(line.get().name()), "k", item.unitNo(), "n", line.get().units()))
        : ofParcel(key + ".bare", order, item.parcelNo(), Map.of("item", names.code(order, item.code())));
  }

  private String carton(String key, CartonScanned carton, @Nullable OrderMemory order) {
    boolean asPlanned = carton.cartonType().equals(carton.plannedCartonType());
    return ofParcel(asPlanned ? key : key + ".other", order, carton.parcelNo(),
        Map.of("carton", Names.clean(carton.cartonType()), "planned", Names.clean(carton.plannedCartonType())));
  }

  private String claimed(String key, OrderClaimed claimed, @Nullable OrderMemory order) {
    String until = names.minute(claimed.until());
    return claimed.done().isEmpty()
        ? words.say(key, Map.of("until", until))
        : words.say(key + ".done", Map.of("until", until, "parcels",
            words.list(claimed.done().stream().map(parcelNo -> names.parcel(order, parcelNo)).toList())));
  }
}
