package org.packdesk.devices.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Mass;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.Reading;
import org.packdesk.devices.ReplyText;
import org.packdesk.devices.StreamContract;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;

class SicsProtocolTest implements StreamContract<Reading> {

  @Override
  public Protocol<Reading> protocol() {
    return new SicsProtocol();
  }

  @Override
  public List<String> goodFrames() {
    return List.of("S S     100.00 g\r\n", "S D     129.07 g\r\n", "S S      -0.50 g\r\n", "S +\r\n", "S -\r\n", "S I\r\n",
        "ES\r\n",
        "I4 A \"1127003345\"\r\n", "S S      1.250 kg\r\n");
  }

  @Override
  public String resynchronisation() {
    return "\r\n";
  }

  @Override
  public String alphabet() {
    return "SSDI  0123456789.-+gk\r\n\"";
  }

  @Test
  void stableAndMovingWeightsAreToldApart() {
    assertThat(readings("S S     100.00 g\r\nS D     129.07 g\r\n")).containsExactly(stable(100_000),
        new Weight.Moving(new Mass(129_070), WeighMode.UNSTATED));
  }

  @Test
  void aRecordedReplyOfAnOhausR31p1502IsRead() {
    assertThat(readings("S S       2.15 g\r\n")).containsExactly(stable(2_150));
  }

  @Test
  void unitsAreThoseOfTheFrame() {
    assertThat(readings("S S      1.250 kg\r\nS S      2.500 lb\r\nS S     12.345 mg\r\n")).containsExactly(stable(1_250_000),
        stable(1_133_981),
        stable(12));
  }

  @Test
  void theSignMayStandApartFromTheDigits() {
    assertThat(readings("S S -     0.500 kg\r\n")).containsExactly(stable(-500_000));
  }

  @Test
  void aDigitInBracketsBelongsToTheValue() {
    assertThat(readings("S S     12.34[5] g\r\n")).containsExactly(stable(12_345));
  }

  @Test
  void aScaleWithoutAValueSaysWhy() {
    assertThat(readings("S +\r\nS -\r\nS I\r\n")).containsExactly(new Weight.Unavailable(Weight.Cause.OVER),
        new Weight.Unavailable(Weight.Cause.UNDER), new Weight.Unavailable(Weight.Cause.NOT_READY));
  }

  @Test
  void repliesToOtherCommandsAreNoWeights() {
    assertThat(readings("ES\r\nT S     100.00 g\r\nTA A     10.00 g\r\nI4 A \"B021002593\"\r\n"))
        .allMatch(ReplyText.class::isInstance)
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"METTLER TOLEDO 12.50 kg", "OHAUS 1.25", "S S 100.00", "S S", "S S 100.00 pcs", "S S 100.00 G",
      "S S 1,250 kg",
      "S S 1.2.3 g", "S S 10 0.00 g", "S S 100.00 g 3", "S S 1234567890123 g", "S S 1e3 g", "SS 100.00 g", "S X 100.00 g", "SI",
      " 100.00 g",
      "S S --1 g", "S S 12.34[56] g", "S S +1.0 g", "S S .5 g", "S\u0000S 1.0 g", "D S 100.00 g\u0007"})
  void whatIsNotFullyUnderstoodIsGarbage(String line) {
    assertThat(protocol().decode(ByteBuffer.wrap(StreamContract.bytes(line + "\r\n")))).isInstanceOf(Decoded.Garbage.class);
  }

  @Test
  void aReplyWithoutItsBeginningIsNoWeight() {
    assertThat(readings("2.4 g\r\nS S     442.40 g\r\n")).containsExactly(stable(442_400));
  }

  private List<Reading> readings(String stream) {
    return Feed.all(protocol(), StreamContract.bytes(stream), stream.length());
  }

  private static Weight stable(long milligrams) {
    return new Weight.Stable(new Mass(milligrams), WeighMode.UNSTATED);
  }
}
