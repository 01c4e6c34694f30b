package org.packdesk.station.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.persistence.facts.OrderRecalled;
import org.packdesk.persistence.facts.ParcelParked;
import org.packdesk.persistence.facts.RecallFound;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.work.KnownParcel;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// Parcels that left the desk and must come back: each is marked by a scan, and the recall ends with the last one.
final class RecallTest {
  private static final String PLATE = Desk.code(Kind.PLATE, "0901");
  private static final Words FOUND = Words.of(Say.RECALL_FOUND, 1, "1002");
  private final Desk desk = Desk.signedIn();

  /// Order 1002 was packed here in two parcels, and cancelled.
  @BeforeEach
  void callBack() {
    desk.packedHere.add("o-2");
    desk.codes.put("TC1", List.of(new KnownParcel("o-2", 1, 2)));
    desk.codes.put("TC2", List.of(new KnownParcel("o-2", 2, 2)));
    desk.codes.put("TC9", List.of(new KnownParcel("o-9", 1, 1)));
    desk.codes.put(PLATE, List.of(new KnownParcel("o-9", 1, 1), new KnownParcel("o-2", 1, 2)));
    desk.on(new PackInput.PackedOtherwise("o-2", "order-cancelled"));
  }

  @AfterEach
  void replayingTheFactsGivesTheSameSession() {
    assertThat(desk.replayed()).isEqualTo(desk.session);
  }

  @Test
  void aRecallEndsWhenEachOfItsParcelsIsFound() {
    desk.scan("TC1");
    assertThat(desk.said()).isEqualTo(new Judgement(VerdictKind.ACCEPTED, FOUND));
    assertThat(desk.facts(RecallFound.class)).containsExactly(new RecallFound("o-2", 1, 2, "TC1"));
    assertThat(desk.session.recalls()).hasSize(1);
    desk.scan("TC2");
    assertThat(desk.session.recalls()).isEmpty();
    assertThat(desk.facts(ScanRefused.class)).isEmpty();
  }

  @Test
  void theSameParcelCountsOnce() {
    desk.scan("TC1", "TC1");
    assertThat(desk.said().words()).isEqualTo(FOUND);
    assertThat(desk.facts(RecallFound.class)).hasSize(1);
    assertThat(desk.session.recalls()).hasSize(1);
  }

  @Test
  void aPlateTellsTheParcelToo() {
    desk.scan(PLATE);
    assertThat(desk.facts(RecallFound.class)).containsExactly(new RecallFound("o-2", 1, 2, PLATE));
  }

  @Test
  void aLabelIsFoundWhileAnotherOrderIsOpenAndAPlateParksThen() {
    desk.scan(Desk.TOTE, "TC1");
    assertThat(desk.said().words()).isEqualTo(FOUND);
    desk.scan(Desk.SOCKS, Desk.SOCKS, Desk.HAT, Desk.CARTON, PLATE);
    assertThat(desk.facts(ParcelParked.class)).hasSize(1);
    assertThat(desk.facts(RecallFound.class)).hasSize(1);
  }

  @Test
  void everyRecallOfAnOrderEndsWithItsParcels() {
    desk.on(new PackInput.PackedOtherwise("o-2", "claim-lost"));
    assertThat(desk.facts(OrderRecalled.class)).extracting(OrderRecalled::cause).containsExactly(StopCause.CANCELLED,
        StopCause.TAKEN_OVER);
    desk.scan("TC1", "TC2");
    assertThat(desk.session.recalls()).isEmpty();
  }

  @Test
  void aParcelThatNobodyWantsBackIsNotFound() {
    desk.scan("TC9");
    assertThat(desk.said().words().say()).isEqualTo(Say.TOTE_FIRST);
    desk.scan("TC1", "TC2", "TC1");
    assertThat(desk.said().words().say()).as("the recall is over").isEqualTo(Say.TOTE_FIRST);
    assertThat(desk.facts(RecallFound.class)).hasSize(2);
  }

  @Test
  void theOpenOrdersOwnLabelGoesOn() {
    desk.scan(Desk.TOTE, Desk.SOCKS, Desk.SOCKS, Desk.HAT, Desk.CARTON).labelArrives("label:o-1:1:1", "TC7")
        .printEnds(new PrintOutcome.Delivered()).scan("TC7");
    assertThat(desk.said().words().say()).isEqualTo(Say.ORDER_DONE);
    assertThat(desk.session.recalls()).hasSize(1);
  }
}
