package org.packdesk.persistence.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.persistence.facts.CaseOutcome;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.RootCause;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.work.Carton;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.FloorParcel.LabelState;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.Pin;
import org.packdesk.persistence.work.ProblemCase;
import org.packdesk.persistence.work.Product;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.WorkOrder.Trade;
import org.packdesk.persistence.work.Worth;

/// What central tells of parcels, of cases, and of how surely things weigh what they should.
final class ParcelChangesTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String LEAST = """
      "barcode": "T1", "label_key": "label:o-1:2:1", "label_id": "label-9", "order_id": "o-1", "reference": "W-1", "parcel_no": 2,
      "carton_type": "M", "contents": [{"line_no": 1, "sku": "MUG", "name": "Mug", "units": 2}]""";
  private static final List<FloorParcel.Content> MUGS = List.of(new FloorParcel.Content(1, "MUG", "Mug", 2));

  private ContractServer server;
  private HttpCentralApi central;

  @BeforeEach
  void connect() throws IOException {
    server = new ContractServer();
    CallLimits patient = new CallLimits(LONG, LONG, LONG, LONG, LONG, LONG);
    central = new HttpCentralApi(server.base(), "north", "line-1", InstantSource.system(), patient);
  }

  @AfterEach
  void holdAgainstTheContract() {
    central.close();
    server.close();
    server.assertContractKept();
  }

  @Test
  void aParcelComesWithEverythingThatIsKnownOfIt() {
    assertThat(change("parcel",
        "{" + LEAST
            + """
                , "client": "acme", "carrier": "Testo", "expected_mass_mg": 812000, "expected_sigma_mg": 9000, "label_state": "ready",
                "order_state": "packed", "station": "pack-07", "packed_at": "2026-03-02T12:00:00Z", "cut_off": "2026-03-02T13:00:00+01:00",
                "value": {"cents": 1999, "currency": "EUR"}}"""))
        .isEqualTo(new Change.OfParcel(
            new FloorParcel("T1", "label:o-1:2:1", "label-9", "o-1", "W-1", 2, "acme", "Testo", 812_000L, 9_000L, "M", MUGS,
                LabelState.READY, Standing.FREE, "pack-07", NOON, NOON, new Worth(1999, "EUR"))));
  }

  @Test
  void aParcelMayComeWithoutWhatNobodyHasSaidYet() {
    assertThat(change("parcel", "{" + LEAST + ", \"label_state\": \"voided\", \"order_state\": \"open\"}"))
        .isEqualTo(new Change.OfParcel(new FloorParcel("T1", "label:o-1:2:1", "label-9", "o-1", "W-1", 2, "", "", null, null, "M",
            MUGS, LabelState.VOIDED, Standing.FREE, "", null, null, null)));
  }

  @ParameterizedTest
  @CsvSource({"ready,packed,READY,FREE", "doubled,held,DOUBLED,HELD", "voided,cancelled,VOIDED,CANCELLED",
      "eaten,eaten,OTHER,STOPPED"})
  void aStateThatIsNotKnownLetsNothingPass(String label, String order, LabelState state, Hold hold) {
    Change.OfParcel told = (Change.OfParcel) change("parcel",
        "{" + LEAST + ", \"reason\": \"they rang\", \"label_state\": \"" + label + "\", \"order_state\": \"" + order + "\"}");
    assertThat(told.parcel().labelState()).isEqualTo(state);
    assertThat(told.parcel().standing()).isEqualTo(new Standing(hold, "they rang"));
  }

  @Test
  void aCaseComesWithTheFiguresOfItsVerdict() {
    assertThat(change("case",
        """
            {"case_id": "line-1-7", "order_id": "o-1", "parcel_no": 2, "barcode": "T1", "reason": "LIGHT", "cause": "NEW_ONE",
            "figures": {"measured_mg": -5, "expected_mg": 812000, "sigma_mg": 9000, "under_mg": 30000, "over_mg": 30000, "rule": "NEW"},
            "since": "2026-03-02T12:00:00Z", "line": "line-1", "state": "open"}"""))
        .isEqualTo(new Change.OfCase(
            new ProblemCase("line-1-7", "o-1", 2, "T1", "LIGHT", "NEW_ONE",
                new WeighFigures(-5L, 812_000L, 9_000L, 30_000L, 30_000L, ToleranceRule.OTHER), NOON, "line-1",
                ProblemCase.State.OPEN)));
  }

  @Test
  void aCaseOfAParcelThatNobodyCouldReadNamesNone() {
    assertThat(change("case", """
        {"case_id": "line-1-8", "reason": "NO_READ", "since": "2026-03-02T12:00:00Z", "line": "line-1", "state": "closed",
        "passed_unchecked_at": "2026-03-02T12:00:00Z", "closed_because": "too-many"}"""))
        .isEqualTo(new Change.OfCase(new ProblemCase("line-1-8", null, null, null, "NO_READ", null, WeighFigures.NONE, NOON,
            "line-1", ProblemCase.State.CLOSED, null, null, NOON, "too-many")));
  }

  @Test
  void aClosedCaseSaysWhatADeskFound() {
    assertThat(change("case",
        """
            {"case_id": "line-1-8", "reason": "LIGHT", "since": "2026-03-02T12:00:00Z", "line": "line-1", "state": "closed",
            "weighed": {"verdict": "PASS", "typed_in": false}, "ended": {"outcome": "NEW", "root_cause": "LINE_FAULT", "relabelled": true}}"""))
        .isEqualTo(new Change.OfCase(new ProblemCase("line-1-8", null, null, null, "LIGHT", null, WeighFigures.NONE, NOON,
            "line-1", ProblemCase.State.CLOSED, new ProblemCase.Weighed(LineVerdict.PASS, false),
            new ProblemCase.Ended(CaseOutcome.OTHER, RootCause.LINE_FAULT, true), null, null)));
  }

  @Test
  void productsAndCartonsSayHowSurelyTheyWeighThat() {
    assertThat(change("product", """
        {"sku": "S1", "name": "Cup", "barcodes": ["1"], "mass_mg": 250000, "length_mm": 80, "width_mm": 80, "height_mm": 100,
        "sigma_mg": 2500}""")).isEqualTo(new Change.OfProduct(
        new Product("S1", "Cup", List.of("1"), 250_000, 80, 80, 100, List.of(), 2_500L)));
    assertThat(change("carton", """
        {"type": "C2", "name": "Medium", "barcode": "PDKC00021", "tare_mg": 120000, "length_mm": 300, "width_mm": 200,
        "height_mm": 150, "tare_sigma_mg": 2400, "packing_mg": 10000, "packing_sigma_mg": 4000}""")).isEqualTo(
        new Change.OfCarton(new Carton("C2", "Medium", "PDKC00021", 120_000, 300, 200, 150, 2_400L, 10_000L, 4_000L)));
  }

  @Test
  void aLeadComesWithAPin() {
    String pin = "{\"salt\": \"AAECAwQFBgcICQoLDA0ODw==\", \"hash\": \"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\", \"rounds\": 1000}";
    assertThat(change("operator", "{\"id\": \"op1\", \"badge\": \"B\", \"name\": \"Ana\", \"lead\": true, \"pin\": " + pin + "}"))
        .isEqualTo(new Change.OfOperator(new Operator("op1", "B", "Ana", true,
            new Pin("AAECAwQFBgcICQoLDA0ODw==", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", 1000))));
  }

  @Test
  void aPinThatIsNoneIsSaidToBeUnreadable() {
    assertThat(change("operator", """
        {"id": "op1", "badge": "B", "name": "Ana", "lead": true, "pin": {"salt": "x", "hash": "y", "rounds": 1}}"""))
        .isEqualTo(new Change.Unreadable("operator", "op1", "change.operator.pin.hash is not what it should be"));
  }

  @Test
  void anOrderSaysWhoseItIsAndWhatHangsOnIt() {
    Change.OfOrder told = (Change.OfOrder) change("order", """
        {"id": "O-1", "reference": "1001", "state": "open", "tote": "T", "lines": [{"line_no": 1, "sku": "S1", "units": 3}],
        "parcels": [{"parcel_no": 1, "carton_type": "C2", "contents": [{"line_no": 1, "units": 3}]}], "client": "acme",
        "cut_off": "2026-03-02T12:00:00Z", "value": {"cents": 5, "currency": "EUR"}}""");
    assertThat(told.order().trade()).isEqualTo(new Trade("acme", NOON, new Worth(5, "EUR")));
  }

  @Test
  void aParcelIsAskedForByItsBarcode() {
    server.gives(200, """
        {"order_id": "o-1", "parcel_no": 2, "order_state": "held", "label_state": "ready", "stop": true, "parcel": {%s,
        "label_state": "ready", "order_state": "held"}}""".formatted(LEAST));
    ParcelAnswer.Found found = (ParcelAnswer.Found) central.parcelByBarcode("T 1/ü");
    assertThat(found.parcel().standing().hold()).isEqualTo(Hold.HELD);
    assertThat(server.lastAsked().uri().getRawPath()).isEqualTo("/v1/parcels/by-barcode/T%201%2F%C3%BC");
  }

  @Test
  void aBarcodeThatIsOnNoLabelIsNotOurs() {
    server.gives(404, "{\"title\": \"no label\", \"status\": 404}");
    assertThat(central.parcelByBarcode("X")).isEqualTo(new ParcelAnswer.NotOurs());
  }

  @Test
  void anAnswerWithoutTheParcelIsNone() {
    server.gives(200, """
        {"order_id": "o-1", "parcel_no": 2, "order_state": "open", "label_state": "ready", "stop": false}""");
    assertThat(central.parcelByBarcode("X")).isEqualTo(
        new ParcelAnswer.Failed("central's answer cannot be understood: standing.parcel is missing"));
  }

  private Change change(String kind, String body) {
    server.gives(200,
        "{\"next\": \"c2\", \"more\": false, \"changes\": [{\"kind\": \"" + kind + "\", \"" + kind + "\": " + body + "}]}");
    return ((ChangesAnswer.Page) central.changes(Optional.empty(), Duration.ofSeconds(20))).page().changes().getFirst();
  }
}
