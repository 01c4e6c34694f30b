package org.packdesk.station.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.*;
import org.packdesk.station.story.Passage.Turn;

/// Tells facts in the order of the journal, one sentence each, from the facts alone: what it needs to name an item, a parcel or a
/// label, earlier facts have said.
public final class Storyteller {
  private static final int UNDER_WAY_MAX = 4;

  private final StoryWords words;
  private final Names names;
  private final Sentences sentences;
  private final DeskMemory desk = new DeskMemory();
  private Instant newest = Instant.EPOCH;

  /// @param zone of the desk's clock
  public Storyteller(StoryWords words, ZoneId zone) {
    this.words = words;
    this.names = new Names(words, zone);
    this.sentences = new Sentences(names);
  }

  /// The next fact of the journal.
  public Passage tell(StoredFact stored) {
    newest = stored.at();
    Fact fact = stored.fact();
    OrderMemory before = desk.open();
    if (fact instanceof StationStarted start) {
      String sentence = started(start, before);
      desk.after(start);
      return passage(before, "", "", sentence, Turn.STARTS);
    }
    boolean handedOver = fact instanceof OperatorSignedIn && desk.operator() != null && before != null;
    desk.after(fact);
    OrderMemory order = desk.orderOf(fact.subjects()).orElse(null);
    String sentence = handedOver && before != null
        ? words.say("operator-signed-in.over", Map.of("order", Names.clean(before.reference())))
        : sentences.of(fact, order == null ? before : order);
    OrderMemory now = desk.open();
    Turn turn = now != null && !now.equals(before) ? Turn.OPENS : before != null && now == null ? Turn.LEAVES : Turn.GOES_ON;
    OrderMemory about = order == null ? before : order;
    boolean inHand = about != null && (about.equals(before) || about.equals(now));
    return passage(about, about != null && inHand ? headline(about) : "", who(stored), sentence, turn);
  }

  /// The next fact, of which this version can read nothing.
  public Passage tellUnreadable(long seq) {
    return passage(null, "", "", words.say("unreadable", Map.of("seq", seq)), Turn.GOES_ON);
  }

  int ordersKnown() {
    return desk.orders().size();
  }

  private Passage passage(@Nullable OrderMemory order, String headline, String who, String sentence, Turn turn) {
    return new Passage(newest, order == null ? null : order.id(), order == null ? "" : Names.clean(order.reference()), headline,
        who,
        finished(sentence), turn);
  }

  /// Sentences begin with a capital and end with a full stop, whatever name stands first or last in them.
  private String finished(String sentence) {
    String end = sentence.matches("(?s).*[.!?]") ? "" : ".";
    return sentence.substring(0, 1).toUpperCase(words.locale()) + sentence.substring(1) + end;
  }

  private String headline(OrderMemory order) {
    String reference = Names.clean(order.reference());
    return order.tote().isEmpty()
        ? words.say("headline.bare", Map.of("order", reference))
        : words.say("headline", Map.of("order", reference, "tote", Names.tail(order.tote())));
  }

  private String started(StationStarted start, @Nullable OrderMemory open) {
    String version = Names.clean(start.version());
    List<String> underWay = underWay(open);
    boolean again = desk.hasStarted() || !underWay.isEmpty();
    String sentence = words.say(again ? "station-started.again" : "station-started", Map.of("version", version));
    return underWay.isEmpty()
        ? sentence
        : finished(sentence) + "\n" + words.say("station-started.broke", Map.of("what", words.list(underWay)));
  }

  private List<String> underWay(@Nullable OrderMemory open) {
    List<String> underWay = new ArrayList<>();
    if (open != null) {
      underWay.add(words.say(open.units() == 0 ? "under.open.bare" : "under.open",
          Map.of("order", Names.clean(open.reference()), "done", open.scanned(), "units", open.units())));
    }
    for (OrderMemory order : desk.orders()) {
      String whose = order.equals(open) ? "" : ".other";
      order.printing().forEach(label -> underWay.add(underWay("under.print" + whose, order, label)));
      order.askedFor().forEach(label -> underWay.add(underWay("under.label" + whose, order, label)));
    }
    if (underWay.size() <= UNDER_WAY_MAX) {
      return underWay;
    }
    List<String> first = new ArrayList<>(underWay.subList(0, UNDER_WAY_MAX));
    first.add(words.say("under.more"));
    return first;
  }

  private String underWay(String key, OrderMemory order, LabelName label) {
    return words.say(key, Map.of("label", names.label(order, label), "order", Names.clean(order.reference())));
  }

  /// Who, or what, did it: the person at the desk, the desk by itself, central, the printer.
  private String who(StoredFact stored) {
    return switch (stored.fact()) {
      case OperatorSignedIn in -> Names.clean(in.operatorId());
      case OperatorSignedOut out -> Names.clean(out.operatorId());
      case OrderSetAside set when set.reason() != SetAsideReason.BY_PACKER -> words.say("who.desk");
      case OrderOpened _,OrderReopened _,OrderSetAside _,ItemScanned _,ScanRefused _,CartonScanned _,LabelApplied _,PrintConfirmed _,PrintNotPrinted _,ParcelParked _,ParcelTakenUp _,RecallFound _,PrinterChosen _,ParcelFound _,LineModeChanged _,CaseOpened _,CaseTakenUp _,ParcelAdopted _,ParcelReweighed _,UnitChecked _,ContentsChecked _,ParcelRepacked _,RootCauseNamed _,CaseEndWanted _,ParcelReleased _,CaseClosed _ ->
        stored.operator() == null ? words.say("who.nobody") : Names.clean(stored.operator());
      case LabelReady _,LabelRejected _,LabelNotBought _,LabelVoided _,OrderClaimed _,ClaimLost _,OrderStopped _,OrderRecalled _,OrderReaddressed _,LabelManifested _,LabelManifestRejected _,CaseLeft _,StopReviewed _ ->
        words.say("who.central");
      case PrintSent _,PrintNotStarted _,PrintCounted _ -> words.say("who.printer");
      case StationStarted _,ForeignFact _,EpochBegan _,StoreSetAside _ -> "";
      case OrderPacked _,ParcelWeighed _,ParcelPacked _,LabelIntended _,LabelUnknown _,LabelRefused _,LabelVoidWanted _,LabelNumbered _,PrintElsewhere _,PrintQueued _,LabelChecked _,PrintSending _,PrintUnknown _ ->
        words.say("who.desk");
      case ParcelInducted _,ParcelMeasured _,ParcelJudged _,DivertCommanded _,DivertRefused _,DivertConfirmed _,ParcelLost _,StrangerSeen _,InductStopped _,InductResumed _,LineStarted _,ScaleChecked _,GateHeard _ ->
        words.say("who.line");
    };
  }
}
