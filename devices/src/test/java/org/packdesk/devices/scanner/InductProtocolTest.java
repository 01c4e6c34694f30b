package org.packdesk.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.InductFormat;
import org.packdesk.devices.InductScan;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.StreamContract;

class InductProtocolTest implements StreamContract<InductScan> {

  @Override
  public Protocol<InductScan> protocol() {
    return new InductProtocol(InductFormat.of(Map.of()));
  }

  @Override
  public List<String> goodFrames() {
    return List.of("4711;1Z0FH3446831744085\r", "4712;NOREAD\r\n", "00001;]C1420328279234\n");
  }

  @Override
  public String resynchronisation() {
    return "\r";
  }

  @Override
  public String alphabet() {
    return "1;A]C\r\n";
  }

  @Test
  void aScanBelongsToItsTrackId() {
    assertThat(readings("4711;1Z0FH3446831744085\r")).containsExactly(new InductScan(4711, "1Z0FH3446831744085"));
    assertThat(readings("00001;]C1420328279234\r")).containsExactly(new InductScan(1, "420328279234"));
    assertThat(readings("7;A;B\r")).containsExactly(new InductScan(7, "A;B"));
  }

  @Test
  void noReadIsToldAsSuch() {
    assertThat(readings("4712;NOREAD\r\n")).containsExactly(new InductScan(4712, null));
    assertThat(readings("4712;\r\n")).containsExactly(new InductScan(4712, null));
  }

  @Test
  void aScanWithoutATrackIdBelongsToNobody() {
    assertThat(readings("1Z0FH3446831744085\r")).isEmpty();
    assertThat(readings("0;A\r;A\r65536;A\r-1;A\r123456789012;A\r]C1;A\r")).isEmpty();
  }

  private List<InductScan> readings(String stream) {
    return Feed.all(protocol(), StreamContract.bytes(stream), stream.length());
  }
}
