package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HexFormat;
import org.packdesk.persistence.journal.Rows.FactRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A stored fact as a line of JSON that holds its very bytes, so that its hash can be checked from the line.
final class ExportedFact {
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ExportedFact() {}

  static String line(String epoch, FactRow row) {
    return "{\"seq\":" + row.seq() + ",\"hash\":\"" + HexFormat.of().formatHex(row.hash()) + "\",\"epoch\":"
        + JSON.writeValueAsString(epoch) + "," + fact(row.bytes()) + "}\n";
  }

  private static String fact(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("{") && text.endsWith("}") && text.chars().noneMatch(c -> c == '\n' || c == '\r')
          && JSON.readTree(text).isObject()) {
        return "\"fact\":" + text;
      }
    } catch (CharacterCodingException | JacksonException e) {
      return bytes(bytes);
    }
    return bytes(bytes);
  }

  private static String bytes(byte[] bytes) {
    return "\"bytes\":\"" + Base64.getEncoder().encodeToString(bytes) + '"';
  }
}
