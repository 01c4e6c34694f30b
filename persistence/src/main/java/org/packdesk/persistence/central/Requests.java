package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the bodies of the calls. Pure.
final class Requests {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Requests() {}

  static byte[] hello(Hello hello) {
    return bytes(JSON.createObjectNode().put("site", hello.site()).put("epoch", hello.epoch()).put("last_seq", hello.lastSeq())
        .put("head_hash", hello.headHash()).put("version", hello.version()));
  }

  static byte[] facts(String epoch, List<FactToSend> facts) {
    ObjectNode batch = JSON.createObjectNode().put("epoch", epoch);
    ArrayNode array = batch.putArray("facts");
    for (FactToSend fact : facts) {
      array.addObject().put("seq", fact.seq()).put("hash", fact.hash()).put("bytes", new String(fact.bytes(), UTF_8));
    }
    return bytes(batch);
  }

  static byte[] wish(LabelWish wish) {
    ObjectNode body = JSON.createObjectNode().put("order_id", wish.orderId()).put("parcel_no", wish.parcelNo())
        .put("attempt", wish.attempt()).put("carton_type", wish.cartonType()).put("station", wish.station());
    return bytes(wish.token() > 0 ? body.put("token", wish.token()) : body);
  }

  static byte[] claim(String station) {
    return bytes(JSON.createObjectNode().put("station", station));
  }

  static byte[] hold(String station, long token) {
    return bytes(JSON.createObjectNode().put("station", station).put("token", token));
  }

  static byte[] reason(String reason) {
    return bytes(JSON.createObjectNode().put("reason", reason));
  }

  private static byte[] bytes(ObjectNode body) {
    return JSON.writeValueAsBytes(body);
  }
}
