package org.packdesk.persistence.central;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// A whole HTTP answer.
final class Reply {

  private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int WORDS_MAX = 200;

  private final int status;
  private final @Nullable Duration retryAfter;
  private final byte[] body;

  Reply(int status, @Nullable Duration retryAfter, byte[] body) {
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  int status() {
    return status;
  }

  /// What its Retry-After asks for, or null.
  @Nullable
  Duration retryAfter() {
    return retryAfter;
  }

  /// @param where how messages name the answer
  Fields json(String where) {
    try {
      return new Fields(JSON.readTree(body), where);
    } catch (JacksonException notJson) {
      throw new NotUnderstoodException(where + " is not JSON");
    }
  }

  /// What a status that was not hoped for means, with central's own words if it gave any.
  String problem() {
    String meaning = switch (status) {
      case 401, 403 -> "central does not accept this station";
      case 429 -> "central has too much to do";
      default -> status >= 500 ? "central has a fault" : "central refused the call";
    };
    return meaning + " (" + status + ownWords() + ")";
  }

  private String ownWords() {
    try {
      Fields problem = json("problem");
      String words = problem.text("title") + problem.optionalText("detail").map(detail -> ": " + detail).orElse("");
      String printable = words.replaceAll("\\p{Cntrl}+", " ").strip();
      return ", " + printable.substring(0, Math.min(printable.length(), WORDS_MAX));
    } catch (NotUnderstoodException none) {
      return "";
    }
  }
}
