package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packdesk.central.json.BadJsonException;
import org.packdesk.central.json.Fields;
import org.packdesk.central.orders.ChangeOutcome;
import org.packdesk.central.orders.ClaimAnswer;
import org.packdesk.central.orders.Order;
import org.packdesk.central.orders.OrderChange;
import org.packdesk.central.orders.Recipient;
import org.packdesk.central.standing.OrderDesk;
import org.packdesk.central.standing.ParcelBook;

/// Orders changed and claimed, and parcels asked for.
final class OrderCalls {
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9._-]{1,60}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int WORDS_CHARS_MAX = 200;
  private static final int NAME_CHARS_MAX = 60;
  private static final int CARTON_CHARS_MAX = 40;
  private static final int LINES_MAX = 200;
  private static final int PARCELS_MAX = 50;
  private static final int UNITS_MAX = 10_000;
  private static final int NUMBER_MAX = 1_000_000;

  private final OrderDesk desk;
  private final ParcelBook parcels;

  OrderCalls(OrderDesk desk, ParcelBook parcels) {
    this.desk = desk;
    this.parcels = parcels;
  }

  Answer claim(ServerRequest request) {
    Fields body = Requests.body(request);
    return claimed(desk.claim(orderId(request), body.text("station", Requests.STATION)));
  }

  Answer renew(ServerRequest request) {
    Fields body = Requests.body(request);
    return claimed(desk.renew(orderId(request), body.text("station", Requests.STATION), body.whole("token", 1)));
  }

  Answer release(ServerRequest request) {
    Fields body = Requests.body(request);
    boolean known = desk.release(orderId(request), body.text("station", Requests.STATION), body.whole("token", 1));
    return known ? Answer.nothing() : noSuchOrder();
  }

  private static Answer claimed(OrderDesk.Claimed claimed) {
    return switch (claimed.answer()) {
      case ClaimAnswer.Granted granted -> Answer.ok(new Claim(granted.token(), granted.until(), claimed.done()));
      case ClaimAnswer.Denied denied -> Answer.of(409, denied);
      case ClaimAnswer.NoSuchOrder() -> noSuchOrder();
    };
  }

  Answer change(ServerRequest request) {
    return switch (desk.change(orderId(request), change(Requests.body(request)))) {
      case ChangeOutcome.Done done -> Answer.ok(done.after());
      case ChangeOutcome.DoesNotFit not -> Answer.problem(422, "The change does not fit the order", not.words());
      case ChangeOutcome.NoSuchOrder() -> noSuchOrder();
    };
  }

  Answer parcelByBarcode(ServerRequest request) {
    String tracking = Requests.path(request, "barcode");
    return parcels.byBarcode(tracking).map(Answer::ok)
        .orElseGet(() -> Answer.problem(404, "No label has this tracking number", null));
  }

  private static OrderChange change(Fields body) {
    String reason = body.has("reason") ? body.text("reason", 0, WORDS_CHARS_MAX) : null;
    String action = body.text("action", 1, NAME_CHARS_MAX);
    return switch (action) {
      case "cancel" -> new OrderChange.Cancel(reason);
      case "hold" -> new OrderChange.Hold(reason);
      case "free" -> new OrderChange.Free();
      case "change" -> new OrderChange.Change(body.has("recipient") ? recipient(body.object("recipient")) : null,
          body.has("service") ? body.text("service", 1, NAME_CHARS_MAX) : null, plan(body));
      default -> throw new BadJsonException("action must be cancel, hold, free or change");
    };
  }

  private static Recipient recipient(Fields to) {
    return new Recipient(to.text("name", 0, 120), to.text("street", 0, 200), to.text("postcode", 0, 20), to.text("city", 0, 120),
        to.text("country", COUNTRY));
  }

  private static OrderChange.@Nullable Plan plan(Fields body) {
    if (!body.has("lines") && !body.has("parcels")) {
      return null;
    }
    List<Order.Line> lines = body.objects("lines", 1, LINES_MAX).stream()
        .map(line -> new Order.Line(count(line, "line_no", NUMBER_MAX), line.text("sku", 1, NAME_CHARS_MAX),
            count(line, "units", UNITS_MAX)))
        .toList();
    List<Order.Parcel> planned = body.objects("parcels", 1, PARCELS_MAX).stream()
        .map(parcel -> new Order.Parcel(count(parcel, "parcel_no", NUMBER_MAX), parcel.text("carton_type", 1, CARTON_CHARS_MAX),
            parcel.objects("contents", 1, LINES_MAX).stream()
                .map(content -> new Order.Content(count(content, "line_no", NUMBER_MAX), count(content, "units", NUMBER_MAX)))
                .toList()))
        .toList();
    return new OrderChange.Plan(lines, planned);
  }

  private static int count(Fields fields, String name, int max) {
    long number = fields.whole(name, 1);
    if (number > max) {
      throw new BadJsonException(name + " must be " + max + " at most");
    }
    return (int) number;
  }

  private static String orderId(ServerRequest request) {
    String id = Requests.path(request, "order_id");
    if (!ORDER_ID.matcher(id).matches()) {
      throw new BadJsonException("An order's id has 1 to 60 letters, digits, dots, hyphens and underscores");
    }
    return id;
  }

  private static Answer noSuchOrder() {
    return Answer.problem(404, "There is no such order", null);
  }

  private record Claim(long token, Instant until, List<Integer> done) {}
}
