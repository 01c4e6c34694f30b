package org.packdesk.persistence.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.packdesk.persistence.sqlite.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Puts a stored fact under another number: these four values of its envelope are exchanged, every other byte stays as it is, also of
/// types and fields that this program does not know.
record Envelope(String station, String epoch, long seq, String hlc) {
  private static final JsonFactory JSON = new JsonFactory();

  byte[] around(byte[] stored) {
    Map<String, String> values = Map.of("station", text(station), "epoch", text(epoch), "seq", Long.toString(seq), "hlc",
        text(hlc));
    ByteArrayOutputStream anew = new ByteArrayOutputStream(stored.length + 64);
    int copied = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), stored)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String value = values.get(parser.currentName());
        parser.nextToken();
        if (value == null) {
          parser.skipChildren();
          continue;
        }
        anew.write(stored, copied, (int) parser.currentTokenLocation().getByteOffset() - copied);
        parser.finishToken();
        copied = (int) parser.currentLocation().getByteOffset();
        anew.writeBytes(value.getBytes(UTF_8));
      }
    } catch (JacksonException e) {
      throw new StorageException("a fact of the epoch before cannot be read", e);
    }
    anew.write(stored, copied, stored.length - copied);
    return anew.toByteArray();
  }

  private static String text(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
