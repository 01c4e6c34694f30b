package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.Fields;
import org.packdesk.central.labels.Label;
import org.packdesk.central.labels.LabelAnswer;
import org.packdesk.central.labels.LabelDesk;
import org.packdesk.central.labels.LabelWish;

/// Labels bought, asked for and voided.
final class LabelCalls {
  private static final Pattern KEY = Pattern.compile("label:[A-Za-z0-9._-]+:[0-9]+:[0-9]+");
  private static final int ORDER_CHARS_MAX = 60;
  private static final int NAME_CHARS_MAX = 40;
  private static final int NUMBER_MAX = 1_000_000;
  private static final int REASON_CHARS_MAX = 200;
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final LabelDesk desk;

  LabelCalls(LabelDesk desk) {
    this.desk = desk;
  }

  Answer purchase(ServerRequest request) throws InterruptedException {
    String key = Requests.idempotencyKey(request);
    Fields body = Requests.body(request);
    LabelWish wish = new LabelWish(body.text("order_id", 1, ORDER_CHARS_MAX), count(body, "parcel_no"), count(body, "attempt"),
        body.text("carton_type", 1, NAME_CHARS_MAX), body.text("station", 1, NAME_CHARS_MAX),
        body.has("token") ? body.whole("token", 1) : null);
    if (!KEY.matcher(key).matches() || !key.equals(wish.key())) {
      return Answer.problem(422, "The key is not the key of this parcel", "For this body the Idempotency-Key is " + wish.key());
    }
    return switch (desk.purchase(wish)) {
      case LabelAnswer.Known known -> purchased(known);
      case LabelAnswer.NoSuchOrder none -> Answer.problem(404, "There is no such order", none.orderId());
      case LabelAnswer.NoSuchCarton none -> Answer.problem(422, "There is no such carton type", none.cartonType());
      case LabelAnswer.EarlierAttemptLives lives -> Answer.problem(409, "The attempt before is not voided", lives.earlierKey());
      case LabelAnswer.OrderStopped stopped -> Answer.problem(409, "The order is " + stopped.state(), stopped.orderId());
      case LabelAnswer.ClaimedByAnother other ->
        Answer.problem(409, "Another desk packs this order", "It is claimed by " + other.station());
      case LabelAnswer.Busy() -> Answer.problem(503, "Too many labels are being bought", "Try again later").retryAfter(TRY_AGAIN);
    };
  }

  private static int count(Fields body, String name) {
    return (int) Math.min(body.whole(name, 1), NUMBER_MAX);
  }

  private static Answer purchased(LabelAnswer.Known known) {
    Shown shown = Shown.of(known.label(), known.mismatch());
    return known.label().state() == Label.State.PENDING ? Answer.of(202, shown).retryAfter(ASK_AGAIN) : Answer.ok(shown);
  }

  Answer byKey(ServerRequest request) {
    String key = Requests.path(request, "key");
    if (!KEY.matcher(key).matches()) {
      return Answer.problem(400, "This is not a label's key", "A key is label:order:parcel:attempt");
    }
    return desk.byKey(key).map(LabelCalls::shown).orElseGet(() -> Answer.problem(404, "This key was never used", key));
  }

  Answer voidLabel(ServerRequest request) {
    Requests.idempotencyKey(request);
    String reason = Requests.body(request).text("reason", 0, REASON_CHARS_MAX);
    Optional<Label> label = desk.voidLabel(Requests.path(request, "label_id"), reason);
    return label.map(LabelCalls::shown).orElseGet(() -> Answer.problem(404, "There is no such label", null));
  }

  private static Answer shown(Label label) {
    return Answer.ok(Shown.of(label, LabelAnswer.Mismatch.NO));
  }

  /// A label in the contract's words.
  private record Shown(String key, String state, @Nullable String labelId, @Nullable String tracking, @Nullable String carrier,
      @Nullable String service, @Nullable String format, @Nullable String document, @Nullable String reason,
      @Nullable Boolean mismatch, @Nullable String earlierStation) {
    static Shown of(Label label, LabelAnswer.Mismatch mismatch) {
      return new Shown(label.key(), label.state().name().toLowerCase(Locale.ROOT), label.labelId(), label.tracking(),
          label.carrier(),
          label.service(), label.format(), label.document(), label.reason(), mismatch == LabelAnswer.Mismatch.YES ? true : null,
          label.earlierStation());
    }
  }
}
