package org.packdesk.central;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stations say, in the words of the contract; the hash chain is worked out a second time, apart from the code under test.
public final class Stations {
  private static final String ZEROS = "0".repeat(64);

  private Stations() {}

  public static String wish(String order, int parcelNo, int attempt, String carton, String station) {
    return "{\"order_id\":\"" + order + "\",\"parcel_no\":" + parcelNo + ",\"attempt\":" + attempt + ",\"carton_type\":\""
        + carton
        + "\",\"station\":\"" + station + "\"}";
  }

  public static String wish(String order, String station, long token) {
    return wish(order, 1, 1, "M", station).replace("}", ",\"token\":" + token + "}");
  }

  public static String key(String order, int parcelNo, int attempt) {
    return "label:" + order + ":" + parcelNo + ":" + attempt;
  }

  /// @param data the inside of the fact's data
  public static String fact(String station, String epoch, long seq, String type, String subjects, String data) {
    return "{\"type\":\"" + type + "\",\"v\":1,\"station\":\"" + station + "\",\"epoch\":\"" + epoch + "\",\"seq\":" + seq
        + ",\"subjects\":{" + subjects + "},\"data\":{" + data + "}}";
  }

  /// A journal of one station and epoch that grows as it is sent.
  public static final class Journal {
    private final String station;
    private final String epoch;
    private String head = ZEROS;
    private long seq;

    public Journal(String station, String epoch) {
      this.station = station;
      this.epoch = epoch;
    }

    public String path() {
      return "/v1/stations/" + station + "/facts";
    }

    public String head() {
      return head;
    }

    /// Of the next fact.
    public long nextSeq() {
      return seq + 1;
    }

    public Sent next(String type, String subjects, String data) {
      return raw(fact(station, epoch, seq + 1, type, subjects, data));
    }

    public Sent packed(String order) {
      return next("order-packed", "\"order\":\"" + order + "\"", "\"orderId\":\"" + order + "\",\"parcels\":1");
    }

    public Sent applied(String key, String tracking) {
      return next("label-applied", "\"label\":\"" + key + "\"", "\"key\":\"" + key + "\",\"tracking\":\"" + tracking + "\"");
    }

    public Sent raw(String bytes) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(head));
        head = HexFormat.of().formatHex(digest.digest(bytes.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
      seq++;
      return new Sent(seq, head, bytes);
    }

    public String batch(Sent... facts) {
      return batch(List.of(facts));
    }

    public String batch(List<Sent> facts) {
      return "{\"epoch\":\"" + epoch + "\",\"facts\":" + facts.stream().map(Sent::json).collect(Collectors.joining(",", "[", "]"))
          + "}";
    }

    /// The outcome of each fact and its code, as `accepted` or `exception held-back`.
    public List<String> send(ContractClient client, Sent... facts) {
      List<String> outcomes = new ArrayList<>();
      for (JsonNode result : client.post(path(), batch(facts), null).json().get("results")) {
        outcomes.add(result.get("outcome").stringValue() + (result.has("code") ? " " + result.get("code").stringValue() : ""));
      }
      return outcomes;
    }
  }

  public record Sent(long seq, String hash, String bytes) {
    String json() {
      return "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\",\"bytes\":" + JsonMapper.shared().writeValueAsString(bytes) + "}";
    }
  }
}
