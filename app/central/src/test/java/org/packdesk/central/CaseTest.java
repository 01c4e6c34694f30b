package org.packdesk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.central.Stations.Journal;
import tools.jackson.databind.JsonNode;

/// Cases that weigh lines and problem desks open and close, over HTTP.
final class CaseTest {
  private static final CentralSettings QUICK = CentralSettings.standard().withLabelLatency(Duration.ZERO, 0);
  private static final String OURS = "\"orderId\":\"o-10001\",\"parcelNo\":1,";
  private static final String NOBODYS = "\"orderId\":null,\"parcelNo\":null,";
  private static final String FIGURES = "\"cause\":null,\"figures\":{\"measuredMg\":-5,\"expectedMg\":512000,\"sigmaMg\":6000,"
      + "\"underMg\":20000,\"overMg\":20000,\"rule\":\"PERCENT\"}";

  @TempDir
  Path folder;
  private final Journal line = new Journal("line-1", "e1");
  private final Journal desk = new Journal("problem-1", "e1");
  private Central central;
  private ContractClient client;
  private String cursor;

  @BeforeEach
  void start() {
    central = Central.start(QUICK.withFile(folder.resolve("central.db")), () -> Instant.parse("2026-03-02T12:00:00Z"));
    client = new ContractClient(central.url());
    cursor = client.get("/v1/sites/site-1/snapshot").json().get("cursor").stringValue();
  }

  @AfterEach
  void close() {
    client.close();
    central.close();
  }

  @Test
  void aParcelThatALineStopsHasACaseWithItsFigures() {
    line("parcel-inducted", "\"pass\":7,\"trackId\":70,\"barcode\":\"TC1\"");
    judged(7, OURS, "LIGHT");
    JsonNode told = cases().getLast();
    assertThat(told.toString())
        .isEqualTo("{\"case_id\":\"line-1-7\",\"order_id\":\"o-10001\",\"parcel_no\":1,\"barcode\":\"TC1\","
            + "\"reason\":\"LIGHT\",\"figures\":{\"measured_mg\":-5,\"expected_mg\":512000,\"sigma_mg\":6000,\"under_mg\":20000,"
            + "\"over_mg\":20000,\"rule\":\"PERCENT\"},\"since\":\"2026-03-02T12:00:00Z\",\"line\":\"line-1\",\"state\":\"open\"}");
    assertThat(snapshot()).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PASS", "UNCHECKED"})
  void aParcelThatMayGoOnHasNone(String verdict) {
    judged(7, OURS, verdict);
    assertThat(cases()).isEmpty();
  }

  @Test
  void aNewerJudgementOfTheSameParcelTakesThePlaceOfTheOlderCase() {
    judged(7, OURS, "LIGHT");
    judged(9, OURS, "HEAVY");
    assertThat(cases()).extracting(CaseTest::inShort).containsExactly("line-1-7 LIGHT open", "line-1-7 LIGHT closed",
        "line-1-9 HEAVY open");
    assertThat(snapshot()).extracting(CaseTest::inShort).containsExactly("line-1-9 HEAVY open");
  }

  @Test
  void aLaterWordOfTheSamePassChangesTheCaseItself() {
    judged(7, NOBODYS, "NO_READ");
    judged(7, OURS, "HELD");
    assertThat(snapshot()).extracting(CaseTest::inShort).containsExactly("line-1-7 HELD open");
    judged(7, OURS, "UNCHECKED");
    assertThat(snapshot()).isEmpty();
  }

  @Test
  void aLaterPassOfTheParcelClosesItsCase() {
    judged(7, OURS, "LIGHT");
    judged(8, "\"orderId\":\"o-10001\",\"parcelNo\":2,", "PASS");
    judged(9, OURS, "UNCHECKED");
    assertThat(snapshot()).as("neither its neighbour nor an unchecked pass closes it").hasSize(1);
    judged(10, OURS, "PASS");
    JsonNode closed = cases().getLast();
    assertThat(closed.get("state").stringValue()).isEqualTo("closed");
    assertThat(closed.get("closed_because").stringValue()).isEqualTo("passed");
    assertThat(snapshot()).isEmpty();
  }

  @Test
  void anUncheckedPassIsSaidOnTheCase() {
    judged(7, OURS, "LIGHT");
    judged(9, OURS, "UNCHECKED");
    List<JsonNode> told = cases();
    assertThat(told).extracting(CaseTest::inShort).containsExactly("line-1-7 LIGHT open", "line-1-7 LIGHT open");
    assertThat(told.getLast().get("passed_unchecked_at").stringValue()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(snapshot()).containsExactly(told.getLast());
    judged(11, OURS, "HEAVY");
    assertThat(snapshot().getFirst().has("passed_unchecked_at")).as("it has come round again").isFalse();
  }

  @Test
  void aBarcodeThatNobodyKnowsHasOneCaseHoweverOftenItComesRound() {
    for (int pass = 7; pass < 10; pass++) {
      line("parcel-measured", "\"pass\":" + pass + ",\"trackId\":70,\"barcode\":\"XX\"");
      judged(pass, NOBODYS, "NO_EXPECTATION");
    }
    assertThat(snapshot()).extracting(CaseTest::inShort).containsExactly("line-1-9 NO_EXPECTATION open");
    assertThat(snapshot().getFirst().get("barcode").stringValue()).isEqualTo("XX");
  }

  @Test
  void parcelsWithoutABarcodeHaveACaseEach() {
    line("parcel-inducted", "\"pass\":7,\"trackId\":70,\"barcode\":null");
    judged(7, NOBODYS, "NO_READ");
    judged(8, NOBODYS, "NO_READ");
    assertThat(snapshot()).extracting(CaseTest::inShort).containsExactly("line-1-7 NO_READ open", "line-1-8 NO_READ open");
  }

  @Test
  void aProblemDeskOpensAndClosesCases() {
    desk("case-opened", "\"caseId\":\"problem-1-c1\"," + OURS + "\"barcode\":\"TC1\",\"reason\":\"BROUGHT_BY_HAND\"");
    assertThat(cases()).extracting(CaseTest::inShort).containsExactly("problem-1-c1 BROUGHT_BY_HAND open");
    desk("case-closed",
        "\"caseId\":\"problem-1-c1\"," + OURS + "\"outcome\":\"BACK_ON_BELT\",\"rootCause\":\"NOTHING_FOUND\",\"words\":\"\"");
    desk("case-closed",
        "\"caseId\":\"problem-1-c1\"," + OURS + "\"outcome\":\"BACK_ON_BELT\",\"rootCause\":\"NOTHING_FOUND\",\"words\":\"\"");
    assertThat(cases()).extracting(CaseTest::inShort).containsExactly("problem-1-c1 BROUGHT_BY_HAND closed");
    assertThat(snapshot()).isEmpty();
  }

  @Test
  void howADeskEndedItIsToldWithWhatItWeighedFirst() {
    judged(7, OURS, "LIGHT");
    reweighed("PASS", "null");
    reweighed("LIGHT", "\"scale is broken\"");
    ended();
    JsonNode closed = cases().getLast();
    assertThat(closed.get("weighed").toString())
        .isEqualTo("{\"verdict\":\"PASS\",\"measured_mg\":500000,\"typed_in\":false}");
    assertThat(closed.get("ended").toString())
        .isEqualTo("{\"outcome\":\"RELEASED\",\"root_cause\":\"NOTHING_FOUND\",\"relabelled\":false}");
  }

  @Test
  void howADeskEndedItIsToldAlsoWhenTheLineWasFirst() {
    judged(7, OURS, "LIGHT");
    judged(8, OURS, "PASS");
    assertThat(snapshot()).isEmpty();
    reweighed("LIGHT", "\"scale is broken\"");
    ended();
    ended();
    List<JsonNode> told = cases();
    assertThat(told).extracting(CaseTest::inShort).containsExactly("line-1-7 LIGHT open", "line-1-7 LIGHT closed",
        "line-1-7 LIGHT closed");
    assertThat(told.get(1).has("ended")).isFalse();
    assertThat(told.get(2).get("ended").get("outcome").stringValue()).isEqualTo("RELEASED");
    assertThat(told.get(2).get("weighed").get("typed_in").booleanValue()).isTrue();
    judged(9, OURS, "LIGHT");
    assertThat(cases()).extracting(CaseTest::inShort).containsExactly("line-1-9 LIGHT open");
  }

  private void reweighed(String verdict, String manualReason) {
    desk("parcel-reweighed",
        "\"caseId\":\"line-1-7\"," + OURS + "\"massMg\":500000,\"manualReason\":" + manualReason + ",\"verdict\":\"" + verdict
            + "\"");
  }

  private void ended() {
    desk("case-closed",
        "\"caseId\":\"line-1-7\"," + OURS + "\"outcome\":\"RELEASED\",\"rootCause\":\"NOTHING_FOUND\",\"words\":\"\"");
  }

  @Test
  void factsThatLackWhatACaseNeedsAreKeptAndOpenNone() {
    line("parcel-judged", OURS + "\"verdict\":\"LIGHT\"");
    desk("case-opened", OURS + "\"reason\":\"BROUGHT_BY_HAND\"");
    desk("case-closed", "\"caseId\":7");
    line("parcel-judged", "\"pass\":7," + OURS + "\"verdict\":7,\"figures\":[]");
    assertThat(cases()).extracting(CaseTest::inShort).containsExactly("line-1-7 OTHER open");
  }

  @Test
  void openCasesOutliveARestart() {
    judged(7, OURS, "LIGHT");
    close();
    start();
    assertThat(snapshot()).extracting(CaseTest::inShort).containsExactly("line-1-7 LIGHT open");
  }

  private void judged(int pass, String parcel, String verdict) {
    line("parcel-judged", "\"pass\":" + pass + ",\"trackId\":70," + parcel + "\"verdict\":\"" + verdict + "\",\"otherwise\":null,"
        + FIGURES);
  }

  private void line(String type, String data) {
    assertThat(line.send(client, line.next(type, "", data))).containsOnly("accepted");
  }

  private void desk(String type, String data) {
    assertThat(desk.send(client, desk.next(type, "", data))).containsOnly("accepted");
  }

  private static String inShort(JsonNode told) {
    return told.get("case_id").stringValue() + " " + told.get("reason").stringValue() + " " + told.get("state").stringValue();
  }

  private List<JsonNode> cases() {
    JsonNode page = client.get("/v1/sites/site-1/changes?limit=200&after=" + cursor).json();
    cursor = page.get("next").stringValue();
    return of(page);
  }

  private List<JsonNode> snapshot() {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = client.get("/v1/sites/site-1/snapshot?limit=200").json();
    all.addAll(of(page));
    while (page.has("next")) {
      page = client.get("/v1/sites/site-1/snapshot?limit=200&page=" + page.get("next").stringValue()).json();
      all.addAll(of(page));
    }
    return all;
  }

  private static List<JsonNode> of(JsonNode page) {
    return page.get("changes").valueStream().filter(change -> change.has("case")).map(change -> change.get("case")).toList();
  }
}
