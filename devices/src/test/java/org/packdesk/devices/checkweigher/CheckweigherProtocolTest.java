package org.packdesk.devices.checkweigher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.devices.InMotionWeight;
import org.packdesk.devices.InMotionWeight.Cause;
import org.packdesk.devices.Mass;
import org.packdesk.devices.MassUnit;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.StreamContract;
import org.packdesk.devices.Telegram;

class CheckweigherProtocolTest implements StreamContract<InMotionWeight> {

  private static final Map<String, String> STANDARD = Map.of();

  @Override
  public Protocol<InMotionWeight> protocol() {
    return new CheckweigherProtocol(Telegram.of(STANDARD));
  }

  @Override
  public List<String> goodFrames() {
    return List.of("17,4711,1.250,kg,OK,1Z0FH3446831744085\r\n", "18,4712,0.875,kg,OK\r", "19,4713,,kg,TWO,\n");
  }

  @Override
  public String resynchronisation() {
    return "\r\n";
  }

  @Override
  public String alphabet() {
    return "1,2,3.kgOK,\r\n";
  }

  @Test
  void aSettledParcelHasItsWeightItsTrackIdAndWhereReadItsBarcode() {
    assertThat(readings(STANDARD, "17,4711,1.250,kg,OK,1Z0FH3446831744085\r\n"))
        .containsExactly(new InMotionWeight.Measured(4711, new Mass(1_250_000), "1Z0FH3446831744085"));
    assertThat(readings(STANDARD, "17,04711, 12.5 ,oz,OK,\r\n"))
        .containsExactly(new InMotionWeight.Measured(4711, Mass.of(new BigDecimal("12.5"), MassUnit.OUNCE), null));
    assertThat(readings(STANDARD, "17,1,2,LB,OK\r")).containsExactly(new InMotionWeight.Measured(1, new Mass(907_185), null));
  }

  @ParameterizedTest
  @CsvSource({"TWO,TWO_ON_BELT", "LONG,TOO_LONG", "UNSETTLED,UNSETTLED", "OVER,OVER", "UNDER,UNDER", "NOWEIGHT,NO_WEIGHT",
      "FAULT,FAULT",
      "HELLO,UNKNOWN_STATUS", "ok,UNKNOWN_STATUS", "'',UNKNOWN_STATUS"})
  void aStatusThatIsNotOkIsAFailedWeighingEvenBesideAGoodWeight(String status, Cause cause) {
    assertThat(readings(STANDARD, "17,4711,1.250,kg," + status + ",\r\n"))
        .containsExactly(new InMotionWeight.Failed(4711, cause, null));
  }

  @ParameterizedTest
  @CsvSource({"0.000,NO_WEIGHT", "-0.000,NO_WEIGHT", "0.0000001,NO_WEIGHT", "-1.250,UNDER", "100.001,OVER", "1000000,OVER"})
  void anImpossibleWeightIsAFailedWeighing(String weight, Cause cause) {
    assertThat(readings(STANDARD, "17,4711," + weight + ",kg,OK,\r\n"))
        .containsExactly(new InMotionWeight.Failed(4711, cause, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"17,4711,1.250,,OK,\r\n", "17,4711,1.250,pcs,OK,\r\n", "17,4711,1.250,t,OK,\r\n",
      "17,0,1.250,kg,OK,\r\n",
      "17,,1.250,kg,OK,\r\n", "17,65536,1.250,kg,OK,\r\n", "17,999999,1.250,kg,OK,\r\n", "17,-4,1.250,kg,OK,\r\n",
      "17,4711,1.2.5,kg,OK,\r\n",
      "17,4711,,kg,OK,\r\n", "17,4711,1e3,kg,OK,\r\n", "17,4711,NaN,kg,OK,\r\n", "17,4711,1.250,kg\r\n",
      "17,4711,1.250,kg,OK,A,B\r\n",
      "4711,1.250,kg,OK\r\n", "17,4711,1.250\u0001,kg,OK,\r\n", "17,4711,1.250,kg,OK,\u00e9\r\n",
      "\u001b17,4711,1.250,kg,OK\r\n"})
  void whatIsNotUnderstoodToItsLastCharacterIsNothing(String telegram) {
    assertThat(readings(STANDARD, telegram)).isEmpty();
  }

  @Test
  void fieldsMayHavePlacesAndWeightsAnImpliedPoint() {
    Map<String, String> profile = Map.of("framing", "stx", "separator", "none", "fields",
        "device@0+2 track@2+5 weight@7+7 status@14+1",
        "unit", "g", "decimals", "1", "device", "W1", "statuses", "0:ok 1:two-on-belt");
    assertThat(readings(profile, "\u0002W10471100125000\u0003"))
        .containsExactly(new InMotionWeight.Measured(4711, new Mass(1_250_000), null));
    assertThat(readings(profile, "\u0002W10471100125001\u0003\r\n"))
        .containsExactly(new InMotionWeight.Failed(4711, Cause.TWO_ON_BELT, null));
    assertThat(readings(profile, "\u0002W20471100125000\u0003")).as("another device's").isEmpty();
    assertThat(readings(profile, "\u0002W1047110012.500\u0003")).as("a point where it is implied").isEmpty();
    assertThat(readings(profile, "\u0002W104711001250\u0003")).as("cut").isEmpty();
    assertThat(readings(profile, "W10471100125000\r\n")).as("no frame").isEmpty();
    assertThat(readings(profile, "\u0002W10471100\u0002W10471100125000\u0003")).as("the rest of a frame").hasSize(1);
  }

  @Test
  void aChecksumIsProved() {
    Map<String, String> xor = Map.of("framing", "stx", "checksum", "xor");
    assertThat(readings(xor, "\u0002" + withXor("17,4711,1.250,kg,OK,") + "\u0003")).hasSize(1);
    assertThat(readings(xor, "\u0002" + withXor("17,4711,1.250,kg,OK,").replace("1.250", "1.750") + "\u0003")).isEmpty();
    assertThat(readings(xor, "\u00022A\u0003")).isEmpty();
    assertThat(
        readings(Map.of("checksum", "sum"), "1,2,3,kg,OK," + String.format("%02X", "1,2,3,kg,OK,".chars().sum() & 0xFF) + "\r"))
        .containsExactly(new InMotionWeight.Measured(2, new Mass(3_000_000), null));
  }

  @Test
  void withStxFramesAnyCuttingGivesTheSameReadings() {
    String stream = "noise\r\n\u0002\u0002" + "x".repeat(400)
        + "\u000217,4711,1.250,kg,OK,\u0003\r\n\u000218,4712,0.875,kg,OK,\u0003\u0003";
    CheckweigherProtocol protocol = new CheckweigherProtocol(Telegram.of(Map.of("framing", "stx")));
    for (int piece = 1; piece <= stream.length(); piece++) {
      assertThat(Feed.all(protocol, StreamContract.bytes(stream), piece)).as("in pieces of %d bytes", piece).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"fields|track weight|fields need track, weight and status",
      "fields|track weight status track|is there twice",
      "fields|track@2+5 weight status|places are for separator: none", "unit|stone|unit is kg, g, lb or oz",
      "colour|red|its profile has no 'colour'",
      "decimals|9|decimals is 0 to 6", "framing|morse|framing is one of line, stx", "statuses|1:fault|no code means ok",
      "statuses|1:good|a status is one of", "separator|x|separator is one of"})
  void aProfileThatCannotBeIsRefusedInWords(String key, String value, String words) {
    assertThatThrownBy(() -> Telegram.of(Map.of(key, value))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  private static String withXor(String body) {
    return body + String.format("%02x", body.chars().reduce(0, (a, b) -> a ^ b));
  }

  private static List<InMotionWeight> readings(Map<String, String> profile, String stream) {
    return Feed.all(new CheckweigherProtocol(Telegram.of(profile)), StreamContract.bytes(stream), stream.length());
  }
}
