package org.packdesk.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.Scan;
import org.packdesk.devices.StreamContract;

class SuffixScannerProtocolTest implements StreamContract<Scan> {

  @Override
  public Protocol<Scan> protocol() {
    return new SuffixScannerProtocol();
  }

  @Override
  public List<String> goodFrames() {
    return List.of("4006381333931\r", "PDKT0001X\n", "]C10104006381333931\r\n", "]Q3\u00c5\u0081\r",
        "]d2010950600013435221ABC\u001d10LOT\r\n", "]\r", "]C\n");
  }

  @Override
  public String resynchronisation() {
    return "\r";
  }

  @Override
  public String alphabet() {
    return "01]CdQ\r\n\u001d\u0002\u00c3\u00b6";
  }

  @Test
  void codesEndWithCrOrLfOrBoth() {
    assertThat(scans("4006381333931\r")).containsExactly(new Scan("4006381333931", null));
    assertThat(scans("4006381333931\n")).containsExactly(new Scan("4006381333931", null));
    assertThat(scans("4006381333931\r\nPDKX12\r\n")).containsExactly(new Scan("4006381333931", null), new Scan("PDKX12", null));
  }

  @Test
  void theLfOfACrLfThatComesLaterIsNoSecondScan() {
    byte[] stream = StreamContract.bytes("A1\r\n");
    assertThat(Feed.all(protocol(), stream, 3)).containsExactly(new Scan("A1", null));
  }

  @Test
  void anAimIdentifierIsTakenOffTheData() {
    assertThat(scans("]E04006381333931\r")).containsExactly(new Scan("4006381333931", "]E0"));
    assertThat(scans("]C1010400638133393110AB\u001d21X\r")).containsExactly(new Scan("010400638133393110AB\u001d21X", "]C1"));
  }

  @Test
  void aBracketThatIsNoAimIdentifierIsData() {
    assertThat(scans("]\r")).containsExactly(new Scan("]", null));
    assertThat(scans("]-0X\r")).containsExactly(new Scan("]-0X", null));
  }

  @Test
  void anAimIdentifierAloneIsGarbage() {
    assertThat(first("]C1\r")).isInstanceOf(Decoded.Garbage.class);
  }

  @Test
  void utf8IsTextAndOtherHighBytesAreGarbage() {
    assertThat(scans("\u00c5\u0081\u00c3\u00b3d\u00c5\u00ba\r")).containsExactly(new Scan("Łódź", null));
    assertThat(first("\u00b4\u00b0\u00b036\u00b381\r")).isInstanceOf(Decoded.Garbage.class);
  }

  @Test
  void controlCharactersOtherThanTheGroupSeparatorAreGarbage() {
    assertThat(first("400\u0002638\r")).isInstanceOf(Decoded.Garbage.class);
    assertThat(first("400\t638\r")).isInstanceOf(Decoded.Garbage.class);
    assertThat(scans("10A\u001d21B\r")).containsExactly(new Scan("10A\u001d21B", null));
  }

  @Test
  void theTailOfALineThatIsTooLongIsNotTakenForACode() {
    String line = "1".repeat(5000) + "\r" + "4006381333931\r";
    for (int piece : new int[]{1, 7, 4096, 4097, 5000, 5001}) {
      assertThat(Feed.all(protocol(), StreamContract.bytes(line), piece)).as("pieces of %d", piece)
          .containsExactly(new Scan("4006381333931", null));
    }
  }

  @Test
  void theLongestCodeIsOneByteShorterThanTheBound() {
    assertThat(scans("9".repeat(4095) + "\r")).hasSize(1);
    assertThat(scans("9".repeat(4096) + "\r")).isEmpty();
  }

  private List<Scan> scans(String stream) {
    return Feed.all(protocol(), StreamContract.bytes(stream), stream.length());
  }

  private Decoded<Scan> first(String stream) {
    return protocol().decode(ByteBuffer.wrap(StreamContract.bytes(stream)));
  }
}
