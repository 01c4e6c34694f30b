package org.packdesk.persistence.central;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;

/// Reads answers to hello, facts and labels. Pure; what it cannot read is a `NotUnderstoodException`.
final class Answers {

  private static final int FACTS_MAX = 200;
  private static final int PARCELS_MAX = 50;
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
  private static final Duration ASK_AGAIN_MAX = Duration.ofMinutes(5);

  private Answers() {}

  static HelloAnswer hello(Fields answer) {
    return new HelloAnswer.Known(answer.whole("acked_through"), answer.truth("fork"),
        answer.optionalTruth("agreed").orElse(false),
        answer.time("time"));
  }

  static ClaimAnswer held(Fields answer) {
    return new ClaimAnswer.Held(answer.whole("token"), answer.time("until"), answer.numbers("done", PARCELS_MAX));
  }

  static ClaimAnswer denied(Fields answer) {
    ClaimAnswer.Why why = switch (answer.text("why")) {
      case "claimed" -> ClaimAnswer.Why.CLAIMED;
      case "packed" -> ClaimAnswer.Why.PACKED;
      case "cancelled" -> ClaimAnswer.Why.CANCELLED;
      default -> ClaimAnswer.Why.OTHER;
    };
    return new ClaimAnswer.Denied(why, answer.optionalText("holder").orElse(""));
  }

  static FactsAnswer kept(Fields answer) {
    List<FactOutcome> notAccepted = answer.objects("results", FACTS_MAX, Answers::outcome).stream()
        .filter(result -> !result.outcome().equals("accepted") && !result.outcome().equals("duplicate")).toList();
    return new FactsAnswer.Kept(answer.whole("acked_through"), notAccepted);
  }

  private static FactOutcome outcome(Fields result) {
    return new FactOutcome(result.whole("seq"), result.text("outcome"), result.optionalText("code").orElse(""));
  }

  /// @param key the one asked for; the answer must be about it
  static LabelAnswer label(Reply reply, String key) {
    Fields answer = reply.json("label");
    if (!answer.text("key").equals(key)) {
      throw new NotUnderstoodException("the label is of another key");
    }
    return switch (answer.text("state")) {
      case "ready" -> new LabelAnswer.Ready(document(answer));
      case "rejected" -> new LabelAnswer.Rejected(answer.optionalText("reason").orElse("no reason given"));
      case "voided" -> new LabelAnswer.Voided();
      case "pending" -> new LabelAnswer.Pending(askAgain(reply));
      default -> throw answer.wrong("state");
    };
  }

  static LabelAnswer voided(Reply reply, String labelId) {
    Fields answer = reply.json("label");
    if (!answer.optionalText("label_id").orElse(labelId).equals(labelId)) {
      throw new NotUnderstoodException("the label is another one");
    }
    if (!answer.text("state").equals("voided")) {
      throw answer.wrong("state");
    }
    return new LabelAnswer.Voided();
  }

  static LabelDocument document(Fields label) {
    return new LabelDocument(label.text("key"), label.text("label_id"), label.text("tracking"),
        label.optionalText("carrier").orElse(""), label.optionalText("service").orElse(""), label.text("format"), bytes(label),
        label.optionalTruth("mismatch").orElse(false), label.optionalText("earlier_station").orElse(null));
  }

  private static byte[] bytes(Fields label) {
    try {
      return Base64.getDecoder().decode(label.text("document"));
    } catch (IllegalArgumentException notBase64) {
      throw label.wrong("document");
    }
  }

  private static Duration askAgain(Reply reply) {
    Duration asked = reply.retryAfter() == null ? ASK_AGAIN : reply.retryAfter();
    return asked.compareTo(ASK_AGAIN_MAX) < 0 ? asked : ASK_AGAIN_MAX;
  }
}
