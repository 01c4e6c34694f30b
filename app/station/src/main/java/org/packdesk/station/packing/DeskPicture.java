package org.packdesk.station.packing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.OrderSetAside;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.work.Carton;
import org.packdesk.station.packing.LabelWork.LabelState;
import org.packdesk.station.packing.LabelWork.PrintState;
import org.packdesk.station.packing.LabelWork.PrintWork;
import org.packdesk.station.packing.OrderWork.OrderState;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.packing.PackView.ParcelCard;
import org.packdesk.station.packing.PackView.Question;
import org.packdesk.station.packing.PackView.ShelfRow;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.packing.Todo.Instruction;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// The session as a packer sees it: a pure reading, one value for one moment.
public final class DeskPicture {
  private static final int TAIL = 6;

  private final PackSession session;
  private final Catalogue catalogue;
  private final Surroundings around;

  private DeskPicture(PackSession session, Catalogue catalogue, Surroundings around) {
    this.session = session;
    this.catalogue = catalogue;
    this.around = around;
  }

  public static PackView of(PackSession session, Catalogue catalogue, Surroundings around, @Nullable Verdict verdict) {
    return new DeskPicture(session, catalogue, around).view(verdict);
  }

  /// What is asked of a person about a paper, or null.
  public static PackView.@Nullable Question question(PackSession session, Catalogue catalogue, Surroundings around) {
    return new DeskPicture(session, catalogue, around).question();
  }

  /// How far a label is. @return null when it is not known here
  public static @Nullable LabelTrack label(PackSession session, String key, Catalogue catalogue, Surroundings around) {
    return session.orders().ofLabel(key)
        .flatMap(order -> order.parcels().stream().filter(parcel -> parcel.carries(key)).findFirst())
        .map(parcel -> new DeskPicture(session, catalogue, around).track(parcel)).orElse(null);
  }

  private PackView view(@Nullable Verdict verdict) {
    OrderWork order = session.operatorId() == null ? null : session.open();
    ParcelWork parcel = order == null ? null : order.current();
    if (order == null || parcel == null) {
      List<ShelfRow> shelf = session.operatorId() == null ? List.of() : shelf();
      Question question = session.operatorId() == null ? null : question();
      return new PackView(question == null ? idleInstruction() : Todo.ANSWER_PRINT.with(), verdict, List.of(), null,
          question,
          leftTrouble(), shelf);
    }
    LabelTrack track = track(parcel);
    Question question = question();
    Words trouble = parcel.closed() ? track.trouble() : null;
    return new PackView(instruction(parcel), verdict, rows(order, parcel), card(order, parcel, track), question, trouble);
  }

  private Instruction idleInstruction() {
    if (session.operatorId() == null) {
      return Todo.SIGN_IN.with();
    }
    return (session.left() == null ? Todo.SCAN_TOTE : Todo.SET_ASIDE).with();
  }

  private @Nullable Words leftTrouble() {
    Fact left = session.operatorId() == null ? null : session.left();
    return switch (left) {
      case OrderSetAside aside -> switch (aside.reason()) {
        case UNKNOWN_PRODUCT -> Words.of(Say.PRODUCT_UNKNOWN, aside.words());
        case LABEL_REJECTED -> Words.of(Say.LABEL_REJECTED, aside.words());
        case LABEL_UNUSABLE -> Words.of(Say.LABEL_UNUSABLE, aside.words());
        case BY_PACKER -> null;
      };
      case OrderStopped stopped -> Words.of(switch (stopped.cause()) {
        case CANCELLED -> Say.LEFT_CANCELLED;
        case HELD, OTHER -> Say.LEFT_HELD;
        case CHANGED -> Say.LEFT_CHANGED;
        case TAKEN_OVER -> Say.LEFT_TAKEN_OVER;
        case LABELLED_ELSEWHERE -> Say.LEFT_LABELLED_ELSEWHERE;
      }, stopped.words());
      case null, default -> null;
    };
  }

  private List<ShelfRow> shelf() {
    return session.orders().working().values().stream().flatMap(order -> order.parcels().stream().filter(ParcelWork::onShelf)
        .map(parcel -> new ShelfRow(String.valueOf(parcel.plate()), order.content().reference(), parcel.number(),
            shelfState(order, parcel))))
        .sorted(Comparator.comparing(ShelfRow::plate)).toList();
  }

  private static ShelfState shelfState(OrderWork order, ParcelWork parcel) {
    LabelWork label = parcel.label();
    if (label == null || order.state() == OrderState.STOPPED || order.state() == OrderState.TAKEN_OVER) {
      return ShelfState.STOPPED;
    }
    return switch (label.state()) {
      case READY -> ShelfState.READY;
      case REJECTED, NOT_BOUGHT, MANIFEST_REJECTED, UNUSABLE -> ShelfState.STOPPED;
      case INTENDED, UNKNOWN, NUMBERED, VOID_WANTED, VOIDED, APPLIED -> ShelfState.WAITING;
    };
  }

  private Instruction instruction(ParcelWork parcel) {
    if (PrintRules.asked(session, around).isPresent()) {
      return Todo.ANSWER_PRINT.with();
    }
    if (!parcel.complete()) {
      return (parcel.scanned().isEmpty() ? Todo.SCAN_FIRST_ITEM : Todo.SCAN_NEXT_ITEM).with();
    }
    if (!parcel.closed()) {
      return Todo.SCAN_CARTON.with(cartonName(parcel));
    }
    LabelWork label = parcel.label();
    boolean paper = label != null && (label.isPrinting(PrintState.SENT) || label.isPrinting(PrintState.CONFIRMED));
    if (!paper && around.centralAway() && label != null && label.state() != LabelState.READY && ShelfRules.mayWait(parcel)) {
      return Todo.PLATE.with();
    }
    return (paper ? Todo.TAKE_LABEL : Todo.WAIT_LABEL).with();
  }

  private static List<LineRow> rows(OrderWork order, ParcelWork parcel) {
    return parcel.plan().contents().stream().map(share -> {
      Line line = order.line(share.lineNo());
      return new LineRow(line.lineNo(), line.name(), line.barcodes().isEmpty() ? line.sku() : line.barcodes().getFirst(),
          parcel.scanned(line.lineNo()), share.units());
    }).toList();
  }

  private ParcelCard card(OrderWork order, ParcelWork parcel, LabelTrack track) {
    Optional<Carton> carton = catalogue.carton(cartonType(parcel));
    String size = carton.map(found -> found.lengthMm() + " × " + found.widthMm() + " × " + found.heightMm() + " mm").orElse("");
    return new ParcelCard(order.content().reference(), parcel.number(), order.parcels().size(), cartonName(parcel), size,
        parcel.carton() == null ? CartonState.PLANNED : CartonState.SCANNED, order.content().instructions(),
        order.content().flags(), track);
  }

  private String cartonName(ParcelWork parcel) {
    return catalogue.carton(cartonType(parcel)).map(Carton::name).orElse(cartonType(parcel));
  }

  private static String cartonType(ParcelWork parcel) {
    return parcel.carton() == null ? parcel.plan().cartonType() : parcel.carton();
  }

  private LabelTrack track(ParcelWork parcel) {
    LabelWork label = parcel.label();
    if (label == null) {
      return new LabelTrack(LabelStep.NOT_ASKED, "", null);
    }
    String tail = tail(label);
    return switch (label.state()) {
      case INTENDED, UNKNOWN, NUMBERED -> new LabelTrack(LabelStep.REQUESTED, tail, waitingFor(label));
      case READY -> new LabelTrack(paperIsOut(label) ? LabelStep.PRINTED : LabelStep.READY, tail, printTrouble(label));
      case APPLIED -> new LabelTrack(LabelStep.APPLIED, tail, null);
      case REJECTED, NOT_BOUGHT -> new LabelTrack(LabelStep.REQUESTED, tail, Words.of(Say.LABEL_REJECTED, label.words()));
      case UNUSABLE, MANIFEST_REJECTED ->
        new LabelTrack(LabelStep.REQUESTED, tail, Words.of(Say.LABEL_UNUSABLE, label.words()));
      case VOID_WANTED, VOIDED -> new LabelTrack(LabelStep.NOT_ASKED, "", Words.of(Say.LABEL_REPLACED, label.words()));
    };
  }

  private static String tail(LabelWork label) {
    return label.tracking().substring(Math.max(0, label.tracking().length() - TAIL));
  }

  private @Nullable Words waitingFor(LabelWork label) {
    return around.centralAway() || label.state() == LabelState.UNKNOWN ? Words.of(Say.LABEL_WAITS_FOR_CENTRAL) : null;
  }

  private static boolean paperIsOut(LabelWork label) {
    return label.isPrinting(PrintState.SENT) || label.isPrinting(PrintState.CONFIRMED);
  }

  /// What the question in the body says is not said here again.
  private @Nullable Words printTrouble(LabelWork label) {
    Surroundings.Printer printer = around.printer(session.printer());
    return paperIsOut(label) || printer == null ? null : printer.trouble();
  }

  private @Nullable Question question() {
    return PrintRules.asked(session, around).map(this::question).orElse(null);
  }

  private Question question(LabelWork label) {
    PrintWork print = label.printWork();
    Surroundings.Printer printer = around.printer(session.printer());
    boolean givenUp = printer != null && !print.printer().isEmpty() && !print.printer().equals(printer.name());
    Words words;
    if (print.elsewhere() != null) {
      words = Words.of(Say.PRINT_ELSEWHERE, tail(label), print.elsewhere());
    } else if (givenUp) {
      words = Words.of(Say.PRINT_UNKNOWN_THERE, tail(label), print.printer());
    } else {
      words = Words.of(Say.PRINT_UNKNOWN, tail(label), PrintSerial.of(print.printId()));
    }
    return new Question(words,
        new Answer(Words.of(Say.ANSWER_YES_PRINTED), DeskCommand.PAPER_IS_HERE.code()),
        new Answer(Words.of(Say.ANSWER_NO_PAPER), DeskCommand.NO_PAPER.code()));
  }
}
