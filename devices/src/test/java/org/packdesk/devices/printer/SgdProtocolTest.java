package org.packdesk.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.ReplyText;
import org.packdesk.devices.StreamContract;

class SgdProtocolTest implements StreamContract<ReplyText> {

  @Override
  public Protocol<ReplyText> protocol() {
    return new SgdProtocol();
  }

  @Override
  public List<String> goodFrames() {
    return List.of("\"31084\"", "\"?\"\r\n", "\"\"", "\r\n\"0\"\n");
  }

  @Override
  public String resynchronisation() {
    return "\r\n";
  }

  @Override
  public String alphabet() {
    return "\"\"\"09?\r\n";
  }

  @Test
  void aCounterIsANumberAndNothingElse() {
    assertThat(SgdProtocol.count(new ReplyText("31084"))).isEqualTo(OptionalLong.of(31_084));
    assertThat(SgdProtocol.count(new ReplyText("0"))).isEqualTo(OptionalLong.of(0));
    for (String none : List.of("?", "", "-1", "31,084", "31084 LABELS", "9999999999999")) {
      assertThat(SgdProtocol.count(new ReplyText(none))).as(none).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutItsEndIsGarbageAndDoesNotSwallowTheNext() {
    ByteBuffer received = ByteBuffer.wrap("\"31\r\n\"32\"".getBytes(StandardCharsets.US_ASCII));
    assertThat(new SgdProtocol().decode(received)).isInstanceOf(Decoded.Garbage.class);
    assertThat(new SgdProtocol().decode(received)).isInstanceOf(Decoded.Blank.class);
    assertThat(new SgdProtocol().decode(received)).isEqualTo(new Decoded.Message<>(new ReplyText("32")));
  }
}
