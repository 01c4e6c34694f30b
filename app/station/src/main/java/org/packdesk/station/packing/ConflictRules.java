package org.packdesk.station.packing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ClaimLost;
import org.packdesk.persistence.facts.LabelVoidWanted;
import org.packdesk.persistence.facts.LabelVoided;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderReaddressed;
import org.packdesk.persistence.facts.OrderRecalled;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;

/// What central decided while a desk had the order: cancelled, held, changed, or packed by somebody else. Work in hand is stopped,
/// labels that are no longer right are given back, and what has left the desk is called back ([RecallRules]).
final class ConflictRules {
  private static final String CANCELLED = "the order was cancelled";
  private static final String CHANGED = "the order was changed";
  private static final String READDRESSED = "the address or service was changed";

  private ConflictRules() {}

  /// An order as central tells it now; what the catalogue says of it is what was known before.
  static void told(Turn turn, WorkOrder news) {
    OrderWork order = turn.session().orders().of(news.id());
    if (order == null || order.state() == OrderState.PACKED) {
      recall(turn, news);
      return;
    }
    if (order.state() == OrderState.STOPPED || order.state() == OrderState.TAKEN_OVER) {
      return;
    }
    Optional<StopCause> stop = stopCause(order, news);
    if (stop.isPresent()) {
      stop(turn, order, stop.get(), news.standing().words());
    } else if (news.shipVersion() > order.content().shipVersion()) {
      readdress(turn, order, news);
    }
  }

  private static Optional<StopCause> stopCause(OrderWork order, WorkOrder news) {
    boolean atRest = order.state() == OrderState.ASIDE;
    return switch (news.standing().hold()) {
      case CANCELLED -> Optional.of(StopCause.CANCELLED);
      case HELD, STOPPED -> atRest ? Optional.empty() : Optional.of(StopCause.HELD);
      case FREE -> {
        if (news.packed()) {
          yield Optional.of(StopCause.TAKEN_OVER);
        }
        yield sameGoods(order.content(), news) ? Optional.empty() : Optional.of(StopCause.CHANGED);
      }
    };
  }

  private static boolean sameGoods(OrderContent content, WorkOrder news) {
    List<WorkOrder.Line> lines = content.lines().stream().map(line -> new WorkOrder.Line(line.lineNo(), line.sku(), line.units()))
        .toList();
    return lines.equals(news.lines()) && content.parcels().equals(news.parcels());
  }

  /// The work on an order ends here.
  static void stop(Turn turn, OrderWork order, StopCause cause, String words) {
    boolean inHand = order.state() == OrderState.OPEN;
    if (cause == StopCause.CANCELLED || cause == StopCause.CHANGED) {
      giveBackLabels(turn, order, cause == StopCause.CANCELLED ? CANCELLED : CHANGED);
    }
    turn.happen(new OrderStopped(order.orderId(), cause, words));
    ClaimRules.release(turn, order);
    if (inHand) {
      turn.judge(VerdictKind.ATTENTION, words(cause), order.content().reference());
    }
  }

  static Say words(StopCause cause) {
    return switch (cause) {
      case CANCELLED -> Say.STOP_CANCELLED;
      case HELD, OTHER -> Say.STOP_HELD;
      case CHANGED -> Say.STOP_CHANGED;
      case TAKEN_OVER -> Say.STOP_TAKEN_OVER;
      case LABELLED_ELSEWHERE -> Say.STOP_LABELLED_ELSEWHERE;
    };
  }

  private static void giveBackLabels(Turn turn, OrderWork order, String reason) {
    for (LabelWork label : order.labels()) {
      if (label.held()) {
        giveBack(turn, label.key(), label.labelId(), reason);
      }
    }
  }

  static void giveBack(Turn turn, String key, String labelId, String reason) {
    turn.happen(new LabelVoidWanted(key, labelId, reason));
    turn.then(new PackEffect.VoidLabel(key, labelId, reason));
  }

  /// The goods are right, the labels are not: each is given back, and the next one is asked for when it is.
  private static void readdress(Turn turn, OrderWork order, WorkOrder news) {
    turn.happen(new OrderReaddressed(order.orderId(), news.version(), news.shipVersion()));
    boolean any = order.labels().stream().anyMatch(LabelWork::held);
    giveBackLabels(turn, order, READDRESSED);
    if (any && order.state() == OrderState.OPEN) {
      turn.judge(VerdictKind.ATTENTION, Say.READDRESSED, order.content().reference());
    }
  }

  /// A label arrived that was asked for before the order changed, or for an order that is no longer packed here.
  static boolean isOutdated(OrderWork order, LabelWork label) {
    return order.state() == OrderState.STOPPED || label.shipVersion() < order.content().shipVersion();
  }

  static String whyOutdated(OrderWork order) {
    return order.state() == OrderState.STOPPED ? CHANGED : READDRESSED;
  }

  /// Central has voided a label by itself.
  static void labelVoided(Turn turn, String key) {
    turn.session().orders().ofLabel(key).ifPresent(order -> {
      LabelWork label = order.labelOf(key).orElseThrow();
      if (label.held()) {
        turn.happen(new LabelVoided(key, label.labelId()));
        if (label.onPaper() && order.state() == OrderState.OPEN) {
          turn.judge(VerdictKind.ATTENTION, Say.READDRESSED, order.content().reference());
        }
        LabelRules.askAgain(turn, order.orderId());
      }
    });
  }

  /// An order in its first version was never changed: nothing has to be looked up for the thousands of new ones.
  private static void recall(Turn turn, WorkOrder news) {
    if (news.version() == 1) {
      return;
    }
    Optional<WorkOrder> before = turn.catalogue().orderPackedHere(news.id());
    StopCause cause = before.map(known -> recallCause(known, news)).orElse(null);
    if (cause != null) {
      RecallRules.recall(turn, new OrderRecalled(news.id(), cause, news.standing().words()), news.reference());
    }
  }

  private static @Nullable StopCause recallCause(WorkOrder before, WorkOrder news) {
    Hold hold = news.standing().hold();
    if (hold != Hold.FREE) {
      boolean known = before.standing().hold() == hold;
      return known ? null : hold == Hold.CANCELLED ? StopCause.CANCELLED : StopCause.HELD;
    }
    boolean changed = news.shipVersion() > before.shipVersion() || !news.lines().equals(before.lines());
    return changed ? StopCause.CHANGED : null;
  }

  /// Another desk has the order.
  static void takenOver(Turn turn, OrderWork order, String holder) {
    turn.happen(new ClaimLost(order.orderId(), holder));
    stop(turn, order, StopCause.TAKEN_OVER, holder);
  }
}
