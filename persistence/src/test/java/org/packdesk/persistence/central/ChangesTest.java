package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.work.BoughtLabel;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.ChangePage.Place;
import org.packdesk.persistence.work.ChangePage.Snapshot;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.Recipient;
import org.packdesk.persistence.work.WorkOrder;

class ChangesTest {

  private ContractServer server;
  private HttpCentralApi central;

  @BeforeEach
  void connect() throws IOException {
    server = new ContractServer();
    central = new HttpCentralApi(server.base(), "north", "desk-07", InstantSource.system());
  }

  @AfterEach
  void holdAgainstTheContract() {
    central.close();
    server.close();
    server.assertContractKept();
  }

  @Test
  void everyKindOfChangeIsReadAndUnknownOnesArePassedOver() {
    assertThat(page("""
        {"next": "c2", "more": true, "changes": [
          {"kind": "product", "product": {"sku": "S1", "name": "Cup", "barcodes": ["4006381333931"], "mass_mg": 250000,
            "length_mm": 80, "width_mm": 80, "height_mm": 100, "flags": ["fragile"], "colour": "blue"}},
          {"kind": "weather", "weather": {"rain": true}},
          {"kind": "carton", "carton": {"type": "C2", "name": "Medium", "barcode": "PDKC00021", "tare_mg": 120000,
            "length_mm": 300, "width_mm": 200, "height_mm": 150}},
          {"kind": "operator", "operator": {"id": "op1", "badge": "PDKB00017", "name": "Ana"}}]}""")).isEqualTo(new ChangePage(
        List.of(
            new Change.OfProduct(new Product("S1", "Cup", List.of("4006381333931"), 250_000, 80, 80, 100, List.of("fragile"))),
            new Change.OfCarton(new Carton("C2", "Medium", "PDKC00021", 120_000, 300, 200, 150)),
            new Change.OfOperator(new Operator("op1", "PDKB00017", "Ana"))),
        "c2", true));
  }

  @Test
  void orderComesWithItsPlanAndItsRecipient() {
    WorkOrder order = new WorkOrder("O-1", "1001", "PDKT00012", WorkOrder.State.WAITING, List.of(new WorkOrder.Line(1, "S1", 3)),
        List.of(new PlannedParcel(1, "C2", List.of(new Share(1, 2))), new PlannedParcel(2, "C1", List.of(new Share(1, 1)))),
        List.of("bag it"), true);
    assertThat(page(order("open", """
        , "instructions": ["bag it"], "gift": true,
        "recipient": {"name": "Jo", "street": "1 High St", "postcode": "N1", "city": "London", "country": "GB"}"""))).isEqualTo(
        new ChangePage(List.of(new Change.OfOrder(order, new Recipient("Jo", "1 High St", "N1", "London", "GB"))), "c3", false));
  }

  @Test
  void orderMayComeWithoutWhatIsOptional() {
    Change.OfOrder change = (Change.OfOrder) page(order("packed", "")).changes().getFirst();
    assertThat(change.recipient()).isNull();
    assertThat(change.order().state()).isEqualTo(WorkOrder.State.PACKED);
    assertThat(change.order().gift()).isFalse();
    assertThat(change.order().instructions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"open,FREE", "packed,FREE", "held,HELD", "cancelled,CANCELLED", "eaten,STOPPED"})
  void orderStandsAsCentralSaysAndAStateThatIsNotKnownStopsIt(String state, WorkOrder.Hold hold) {
    Change.OfOrder change = (Change.OfOrder) page(order(state, """
        , "reason": "customer rang", "version": 4, "ship_version": 2""")).changes().getFirst();
    assertThat(change.order().standing()).isEqualTo(new WorkOrder.Standing(hold, "customer rang"));
    assertThat(change.order().version()).isEqualTo(4);
    assertThat(change.order().shipVersion()).isEqualTo(2);
  }

  @Test
  void labelBoughtAheadComesWithItsDocument() {
    Change.OfLabel change = (Change.OfLabel) page(label("ready", """
        , "label_id": "L-9", "tracking": "TRK1", "carrier": "Testo", "service": "next day", "format": "pdf",
        "document": "JVBERg==\"""")).changes().getFirst();
    assertThat(change.label()).isEqualTo(new BoughtLabel("label:O-1:2:1", "O-1", 2, 1, 3, "L-9", "TRK1", "Testo", "next day",
        "pdf", "label/label:O-1:2:1"));
    assertThat(change.document()).isEqualTo("%PDF".getBytes(UTF_8));
  }

  @Test
  void labelThatIsVoidIsSaidAndOneThatIsNotBoughtYetIsPassedOver() {
    assertThat(page(label("voided", "")).changes()).containsExactly(new Change.OfVoidedLabel("label:O-1:2:1"));
    assertThat(page(label("pending", "")).changes()).isEmpty();
  }

  @Test
  void snapshotNamesItsPagesAndWhereTheLogGoesOn() {
    server.gives(200,
        """
            {"cursor": "c9", "next": "p 2", "changes": [{"kind": "operator", "operator": {"id": "op1", "badge": "B", "name": "Ana"}}]}""");
    assertThat(central.snapshot(Optional.empty())).isEqualTo(new ChangesAnswer.Page(
        new ChangePage(List.of(new Change.OfOperator(new Operator("op1", "B", "Ana"))), "p 2", true,
            new Snapshot("c9", Place.FIRST))));
    assertThat(server.lastAsked().uri()).hasPath("/v1/sites/north/snapshot").hasQuery("limit=25");
    assertThat(place(Optional.of("p 2"), "\"p3\"")).isEqualTo(Place.MIDDLE);
    assertThat(server.lastAsked().uri().getRawQuery()).isEqualTo("limit=25&page=p%202");
    assertThat(place(Optional.of("p3"), "null")).isEqualTo(Place.LAST);
    assertThat(place(Optional.empty(), "null")).isEqualTo(Place.ONLY);
  }

  @Test
  void snapshotThatCannotBeGoneOnWithBeginsAgain() {
    server.gives(410, "{\"title\": \"too old\", \"status\": 410}");
    assertThat(central.snapshot(Optional.of("p2"))).isEqualTo(new ChangesAnswer.BeginAgain());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 501})
  void centralThatKnowsNoSnapshotsSaysSo(int status) {
    server.gives(status, "{\"title\": \"what\", \"status\": " + status + "}");
    assertThat(central.snapshot(Optional.empty())).isEqualTo(new ChangesAnswer.NotOffered());
  }

  @Test
  void changeThatCannotBeReadIsSaidAndDoesNotHoldUpTheOthers() {
    server.takesAnything();
    assertThat(page("""
        {"next": "c2", "more": false, "changes": [{"kind": "order", "order": {"id": "O-7", "reference": 7}},
          {"kind": "product", "product": {"sku": "S1", "name": "Cup"}}, {"kind": "carton", "carton": {"type": "\\u0007"}}, 7, {},
          {"kind": "label", "label": {"label": {"key": "label:O-1:1:1", "state": "ready", "label_id": "L", "tracking": "T",
            "format": "pdf", "document": "!"}, "order_id": "O-1", "parcel_no": 1, "attempt": 1, "ship_version": 1}},
          {"kind": "operator", "operator": {"id": "op1", "badge": "B", "name": ["Ana"]}},
          {"kind": "operator", "operator": {"id": "op2", "badge": "C", "name": "Bo"}}]}""").changes()).containsExactly(
        new Change.Unreadable("order", "O-7", "change.order.state is missing"),
        new Change.Unreadable("product", "S1", "change.product.mass_mg is missing"),
        new Change.Unreadable("carton", "", "change.carton.name is missing"),
        new Change.Unreadable("", "", "change is no object"), new Change.Unreadable("", "", "change.kind is missing"),
        new Change.Unreadable("label", "label:O-1:1:1", "change.label.label.document is not what it should be"),
        new Change.Unreadable("operator", "op1", "change.operator.name is not what it should be"),
        new Change.OfOperator(new Operator("op2", "C", "Bo")));
  }

  private Place place(Optional<String> page, String next) {
    server.gives(200, "{\"cursor\": \"c9\", \"changes\": [] " + (next.equals("null") ? "" : ", \"next\": " + next) + "}");
    Snapshot snapshot = ((ChangesAnswer.Page) central.snapshot(page)).page().snapshot();
    return Objects.requireNonNull(snapshot).place();
  }

  private static String label(String state, String rest) {
    return """
        {"next": "c3", "more": false, "changes": [{"kind": "label", "label": {"order_id": "O-1", "parcel_no": 2, "attempt": 1,
          "ship_version": 3, "label": {"key": "label:O-1:2:1", "state": "%s"%s}}}]}""".formatted(state, rest);
  }

  private ChangePage page(String answer) {
    server.gives(200, answer);
    return ((ChangesAnswer.Page) central.changes(Optional.empty(), Duration.ofSeconds(20))).page();
  }

  private static String order(String state, String rest) {
    return """
        {"next": "c3", "more": false, "changes": [{"kind": "order", "order": {"id": "O-1", "reference": "1001", "state": "%s",
          "tote": "PDKT00012", "lines": [{"line_no": 1, "sku": "S1", "units": 3}],
          "parcels": [{"parcel_no": 1, "carton_type": "C2", "contents": [{"line_no": 1, "units": 2}]},
            {"parcel_no": 2, "carton_type": "C1", "contents": [{"line_no": 1, "units": 1}]}]%s}}]}""".formatted(state, rest);
  }
}
