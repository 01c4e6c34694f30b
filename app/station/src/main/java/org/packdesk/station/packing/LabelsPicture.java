package org.packdesk.station.packing;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.LabelRow.Paper;
import org.packdesk.station.packing.LabelRow.Stage;
import org.packdesk.station.packing.LabelRow.Wish;
import org.packdesk.station.packing.LabelWork.PrintWork;

/// The labels of a session as rows: the open order's first, then what else the desk works on, then what it packed, the newest
/// first.
public final class LabelsPicture {
  private LabelsPicture() {}

  public static List<LabelRow> of(PackSession session) {
    OrderWork open = session.open();
    Stream<OrderWork> others = session.orders().working().values().stream().filter(order -> !order.equals(open));
    return Stream.of(Stream.ofNullable(open), others, session.orders().past().reversed().stream()).flatMap(orders -> orders)
        .flatMap(LabelsPicture::rows).toList();
  }

  private static Stream<LabelRow> rows(OrderWork order) {
    return order.labels().stream().map(label -> {
      PrintWork print = label.print();
      Paper paper = print == null ? null : new Paper(print.copy(), PrintSerial.of(print.printId()), print.printer());
      return new LabelRow(label.key(), order.content().reference(), label.parcelNo(), order.parcels().size(), label.tracking(),
          label.bought().carrier(), label.documentId(), stage(label), label.words(), paper, label.bought().decodability(),
          mayBe(order, label));
    });
  }

  private static Stage stage(LabelWork label) {
    return switch (label.state()) {
      case INTENDED, UNKNOWN, NUMBERED -> Stage.ASKED_FOR;
      case READY -> Objects.requireNonNullElse(paper(label.print()), Stage.READY);
      case APPLIED -> again(label);
      case VOID_WANTED -> Stage.GIVING_BACK;
      case VOIDED -> Stage.GIVEN_BACK;
      case REJECTED, NOT_BOUGHT, MANIFEST_REJECTED, UNUSABLE -> Stage.REFUSED;
    };
  }

  /// A label that is on its parcel shows a paper only while that is on its way.
  private static Stage again(LabelWork label) {
    Stage paper = paper(label.print());
    return paper == null || paper == Stage.PRINTED ? Stage.APPLIED : paper;
  }

  private static @Nullable Stage paper(@Nullable PrintWork print) {
    return print == null ? null : switch (print.state()) {
      case QUEUED -> Stage.QUEUED;
      case SENDING -> Stage.PRINTING;
      case UNKNOWN -> Stage.UNKNOWN;
      case SENT, CONFIRMED -> Stage.PRINTED;
    };
  }

  private static Set<Wish> mayBe(OrderWork order, LabelWork label) {
    Set<Wish> wishes = EnumSet.noneOf(Wish.class);
    if (ReprintRules.mayBePrintedAgain(order, label)) {
      wishes.add(Wish.REPRINT);
    }
    if (ReprintRules.mayBeReplaced(order, label)) {
      wishes.add(Wish.RELABEL);
    }
    return wishes;
  }
}
