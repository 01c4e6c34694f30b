package org.packdesk.station.shell.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.memory.MemoryReadings.AtRisk;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.memory.Readings;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.CartonState;
import org.packdesk.station.packing.PackView.LabelStep;
import org.packdesk.station.packing.PackView.LabelTrack;
import org.packdesk.station.packing.PackView.LineRow;
import org.packdesk.station.packing.PackView.ParcelCard;
import org.packdesk.station.packing.PackView.ShelfRow;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.View;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The states a pack desk's screen is looked at in, by name.
public final class SampleStates {
  static final Instant NOW = Instant.parse("2026-03-05T09:47:12Z");
  private static final List<LineRow> LINES = List.of(new LineRow(1, "Blue socks, size 42", "4006381844471", 2, 3), new LineRow(2,
      "Red socks, size 38", "4006381829903", 0, 1), new LineRow(3, "Wool hat", "4006381771120", 1, 1));
  private static final List<LineRow> ALL_DONE = List.of(new LineRow(1, "Blue socks, size 42", "4006381844471", 3, 3),
      new LineRow(2,
          "Red socks, size 38", "4006381829903", 1, 1),
      new LineRow(3, "Wool hat", "4006381771120", 1, 1));

  private SampleStates() {}

  /// @param memory what the memory's page shows, open; null while another page is
  /// @param labels the same of the labels' page
  /// @param picture the selected label's
  /// @param line what the weigh line's page shows, open
  /// @param problem the same of the problem desk's page
  public record State(PackView pack, StationView station, @Nullable MemoryView memory, @Nullable LabelsView labels,
      @Nullable LabelPicture picture, @Nullable LineView line, @Nullable ProblemView problem) {
    State(PackView pack, StationView station, @Nullable MemoryView memory, @Nullable LabelsView labels,
        @Nullable LabelPicture picture, @Nullable LineView line) {
      this(pack, station, memory, labels, picture, line, null);
    }

    State(ProblemView problem, StationView station) {
      this(nothing(Todo.SCAN_TOTE, null), station, null, null, null, null, problem);
    }

    State(PackView pack, StationView station) {
      this(pack, station, null);
    }

    State(PackView pack, StationView station, @Nullable MemoryView memory) {
      this(pack, station, memory, null, null, null);
    }

    /// On the JavaFX thread.
    void show(StationWindow window) {
      window.show(station);
      window.show(pack);
      if (memory != null) {
        window.show(memory);
      }
      if (labels != null) {
        window.show(labels);
      }
      if (picture != null) {
        window.show(picture);
      }
      if (line != null) {
        window.show(line);
      }
      if (problem != null) {
        window.show(problem);
      }
      window.turn(page());
    }

    private Class<? extends View> page() {
      if (problem != null || line != null) {
        return problem != null ? ProblemView.class : LineView.class;
      }
      return labels != null ? LabelsView.class : memory != null ? MemoryView.class : PackView.class;
    }
  }

  public static Map<String, State> all() {
    Map<String, State> states = new LinkedHashMap<>();
    states.put("sign-in", new State(nothing(Todo.SIGN_IN, null), station(null)));
    states.put("unknown-badge", new State(nothing(Todo.SIGN_IN, verdict(VerdictKind.UNKNOWN_CODE, Words.of(Say.UNKNOWN_BADGE,
        "PDKB00417"))), station(null)));
    states.put("scan-tote", new State(nothing(Todo.SCAN_TOTE, verdict(VerdictKind.ACCEPTED, Words.of(Say.WELCOME, "Ana P."))),
        good()));
    states.put("order-done",
        new State(nothing(Todo.SCAN_TOTE, verdict(VerdictKind.ACCEPTED, Words.of(Say.ORDER_DONE, "10482"))),
            good()));
    states.put("first-item",
        new State(view(Todo.SCAN_FIRST_ITEM, verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_TOTE, "10482",
            15)), six(), card(CartonState.PLANNED, LabelStep.NOT_ASKED, null)), good()));
    states.put("accepted", new State(view(Todo.SCAN_NEXT_ITEM, verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_ITEM,
        "Blue socks, size 42", 2, 3)), LINES, card(CartonState.PLANNED, LabelStep.REQUESTED, null)), good()));
    states.put("refused", new State(view(Todo.SCAN_NEXT_ITEM, verdict(VerdictKind.REFUSED, Words.of(Say.NOT_IN_ORDER,
        "Green scarf")), LINES, card(CartonState.PLANNED, LabelStep.READY, null)), good()));
    states.put("surplus",
        new State(view(Todo.SCAN_NEXT_ITEM, verdict(VerdictKind.SURPLUS, Words.of(Say.ONE_TOO_MANY, "Wool hat")),
            LINES, card(CartonState.PLANNED, LabelStep.READY, null)), good()));
    states.put("unknown-code", new State(view(Todo.SCAN_NEXT_ITEM, verdict(VerdictKind.UNKNOWN_CODE, Words.of(Say.UNKNOWN_CODE,
        "4006381333931")), LINES, card(CartonState.PLANNED, LabelStep.READY, null)), good()));
    states.put("other-parcel", new State(view(Todo.SCAN_NEXT_ITEM, verdict(VerdictKind.ATTENTION, Words.of(Say.OTHER_PARCEL,
        "Ceramic teapot, 1.2 litres", 2)), LINES, card(CartonState.PLANNED, LabelStep.READY, null)), good()));
    states.put("long-names", new State(view(Todo.SCAN_NEXT_ITEM, verdict(VerdictKind.REFUSED, Words.of(Say.NOT_IN_ORDER,
        "Merino hiking socks with reinforced heel, anthracite, size 42–44, pack of two")), nine(), card(CartonState.SCANNED,
            LabelStep.PRINTED, null)),
        away()));
    states.put("scan-carton", new State(view(Todo.SCAN_CARTON.with("Carton 3"), verdict(VerdictKind.ACCEPTED, Words.of(
        Say.RIGHT_ITEM, "Red socks, size 38", 1, 1)), ALL_DONE, card(CartonState.PLANNED, LabelStep.READY, null)), good()));
    states.put("wait-label",
        new State(view(Todo.WAIT_LABEL, verdict(VerdictKind.WAITING, Words.of(Say.RIGHT_CARTON, "Carton 3")),
            ALL_DONE, card(CartonState.SCANNED, LabelStep.REQUESTED, Words.of(Say.LABEL_WAITS_FOR_CENTRAL))), away()));
    states.put("take-label",
        new State(view(Todo.TAKE_LABEL, verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_CARTON, "Carton 3")),
            ALL_DONE, card(CartonState.SCANNED, LabelStep.PRINTED, null)), good()));
    states.put("printer-trouble", new State(view(Todo.WAIT_LABEL, verdict(VerdictKind.ATTENTION, Words.of(Say.OTHER_CARTON,
        "Carton 5", "Carton 3")), ALL_DONE, card(CartonState.SCANNED, LabelStep.READY, Words.of(Say.PRINTER_PAPER_OUT))), bad()));
    states.put("question", new State(question(Words.of(Say.PRINT_UNKNOWN, "…4471", "7R82")), good()));
    states.put("question-there", new State(question(Words.of(Say.PRINT_UNKNOWN_THERE, "…4471", "printer-12")), bad()));
    states.put("put-aside", new State(trouble(), good()));
    states.put("cannot-store", new State(nothing(Todo.CALL_LEAD, verdict(VerdictKind.ATTENTION, Words.of(Say.CANNOT_STORE,
        "no space"))), new StationView("Desk 12", "Ana P.", 1204, NOW.minusSeconds(7300), null, bad().devices(), Words.of(
            Say.CANNOT_STORE, "no space"))));
    states.put("shelf", new State(shelf(Todo.SCAN_TOTE, ShelfState.READY, ShelfState.WAITING, ShelfState.WAITING), good()));
    states.put("shelf-full", new State(shelf(Todo.SET_ASIDE, ShelfState.WAITING, ShelfState.READY, ShelfState.STOPPED,
        ShelfState.READY, ShelfState.WAITING, ShelfState.WAITING, ShelfState.WAITING, ShelfState.STOPPED,
        ShelfState.WAITING), away()));
    states.put("memory-good", new State(nothing(Todo.SCAN_TOTE, null), good(), Readings.good(NOW).judged()));
    states.put("memory-outage", new State(nothing(Todo.SCAN_TOTE, null), notBackedUp(), outage()));
    states.put("memory-bad", new State(nothing(Todo.SCAN_TOTE, null), notBackedUp(), Readings.bad(NOW).judged()));
    states.put("memory-two-troubles", new State(nothing(Todo.SCAN_TOTE, null), troubled(1), Readings.bad(NOW).judged()));
    states.put("memory-three-troubles", new State(nothing(Todo.SCAN_TOTE, null), troubled(2), Readings.bad(NOW).judged()));
    states.put("memory-four-troubles", new State(nothing(Todo.SCAN_TOTE, null), troubled(3), Readings.bad(NOW).judged()));
    states.put("paper-elsewhere", new State(paperElsewhere(), good()));
    states.putAll(SampleLabelStates.all());
    states.putAll(SampleProblemStates.all());
    states.putAll(SampleLineStates.all());
    return states;
  }

  private static PackView paperElsewhere() {
    var question = new PackView.Question(Words.of(Say.PRINT_ELSEWHERE, "004471", "pack-03"),
        new Answer(Words.of(Say.ANSWER_YES_PRINTED), "PDKX1001K"),
        new Answer(Words.of(Say.ANSWER_NO_PAPER), "PDKX1002M"));
    return new PackView(Todo.ANSWER_PRINT.with(), verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_CARTON, "Carton 3")),
        ALL_DONE, card(CartonState.SCANNED, LabelStep.READY, null), question, null);
  }

  private static PackView shelf(Todo todo, ShelfState... states) {
    List<ShelfRow> rows = new ArrayList<>();
    for (int at = 0; at < states.length; at++) {
      String plate = new PackdeskCode(PackdeskCode.Kind.PLATE, "00" + (4417 + 311 * at)).text();
      rows.add(new ShelfRow(plate, at == 3 ? "WEB-2026-03-0010485" : String.valueOf(10482 + at), 1 + at % 2, states[at]));
    }
    return new PackView(todo.with(), verdict(VerdictKind.ACCEPTED, Words.of(Say.PARKED, "10484")), List.of(), null, null,
        todo == Todo.SET_ASIDE ? Words.of(Say.LEFT_HELD, "the client asked for it") : null, rows);
  }

  private static MemoryView outage() {
    return Readings.good(NOW).backlog(Duration.ofMinutes(65), Duration.ofMinutes(65), new AtRisk(1204, 31, 28))
        .away(Duration.ofMinutes(64)).judged();
  }

  private static StationView notBackedUp() {
    Instant since = NOW.minus(Duration.ofMinutes(65));
    return new StationView("Desk 12", "Ana P.", 4816, since, NOW.minus(Duration.ofMinutes(64)),
        good().devices(), Words.of(Say.NOT_BACKED_UP, since));
  }

  /// Devices that are bad, and what the rail says of the memory.
  static StationView troubled(int devices) {
    StationView before = notBackedUp();
    List<DeviceLight> lights = new ArrayList<>(before.devices());
    for (int at = 0; at < devices; at++) {
      lights.set(at, new DeviceLight(lights.get(at).name(), Light.BAD, Words.of(Say.DEVICE_NOT_UNDERSTOOD)));
    }
    return new StationView(before.station(), before.packer(), before.backlog(), before.acknowledgedAt(),
        before.centralAwaySince(),
        lights, before.trouble());
  }

  static PackView nothing(Todo todo, @Nullable Verdict verdict) {
    return new PackView(todo.with(), verdict, List.of(), null, null, null);
  }

  private static PackView view(Todo todo, Verdict verdict, List<LineRow> lines, ParcelCard card) {
    return view(todo.with(), verdict, lines, card);
  }

  private static PackView view(Todo.Instruction instruction, Verdict verdict, List<LineRow> lines, ParcelCard card) {
    return new PackView(instruction, verdict, lines, card, null, null);
  }

  private static PackView question(Words words) {
    var question = new PackView.Question(words,
        new Answer(Words.of(Say.ANSWER_YES_PRINTED),
            "PDKX1001K"),
        new Answer(Words.of(Say.ANSWER_NO_PAPER), "PDKX1002M"));
    return new PackView(Todo.ANSWER_PRINT.with(), verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_CARTON, "Carton 3")),
        ALL_DONE, card(CartonState.SCANNED, LabelStep.READY, null), question, null);
  }

  private static PackView trouble() {
    return new PackView(Todo.SET_ASIDE.with(), verdict(VerdictKind.ACCEPTED, Words.of(Say.RIGHT_ITEM, "Wool hat", 1, 1)),
        LINES,
        card(CartonState.PLANNED, LabelStep.REQUESTED, Words.of(Say.LABEL_REJECTED, "postcode unknown")), null, Words.of(
            Say.LABEL_REJECTED, "postcode unknown"));
  }

  private static Verdict verdict(VerdictKind kind, Words words) {
    return new Verdict(kind, words, 1);
  }

  private static ParcelCard card(CartonState carton, LabelStep step, @Nullable Words trouble) {
    String tail = step.compareTo(LabelStep.READY) >= 0 ? "4471" : "";
    return new ParcelCard("10482", 1, 2, "Carton 3", "300 × 200 × 150 mm", carton, List.of("No price in the box"), List.of("gift",
        "lithium"), new LabelTrack(step, tail, trouble));
  }

  private static List<LineRow> six() {
    return List.of(new LineRow(1, "Blue socks, size 42", "4006381844471", 0, 3),
        new LineRow(2, "Red socks, size 38", "4006381829903",
            0, 1),
        new LineRow(3, "Wool hat", "4006381771120", 0, 1), new LineRow(4, "Ceramic teapot, 1.2 litres", "5012345678900", 0, 1),
        new LineRow(5, "USB-C charger 65 W", "96385074", 0, 2), new LineRow(6, "Notebook A5 dotted", "9783161484100", 0, 7));
  }

  private static List<LineRow> nine() {
    List<LineRow> lines = new ArrayList<>();
    for (int at = 1; at <= 9; at++) {
      lines.add(new LineRow(at, "Merino hiking socks with reinforced heel, anthracite, size " + (36 + at) + ", pack of two",
          "40063818" + (44470 + at), at < 3 ? 12 : at, 12));
    }
    return lines;
  }

  private static StationView station(@Nullable String packer) {
    return new StationView("Desk 12", packer, 0, NOW.minusSeconds(2), null,
        List.of(light("scanner", Light.GOOD, Say.DEVICE_ONLINE),
            light("scale", Light.GOOD, Say.DEVICE_ONLINE), light("printer", Light.GOOD, Say.DEVICE_ONLINE)),
        null);
  }

  static StationView good() {
    return station("Ana P.");
  }

  static StationView away() {
    return new StationView("Desk 12", "Ana P.", 37, NOW.minusSeconds(300), NOW.minusSeconds(290),
        List.of(light("scanner", Light.GOOD,
            Say.DEVICE_ONLINE), light("scale", Light.WAITING, Say.DEVICE_CONNECTING),
            light("printer", Light.GOOD, Say.DEVICE_ONLINE)),
        null);
  }

  private static StationView bad() {
    return new StationView("Desk 12", "Ana P.", 4, NOW.minusSeconds(2), null,
        List.of(light("scanner", Light.GOOD, Say.DEVICE_ONLINE),
            light("scale", Light.BAD, Say.DEVICE_OFFLINE), light("printer", Light.BAD, Say.PRINTER_PAPER_OUT)),
        null);
  }

  private static DeviceLight light(String name, Light light, Say say) {
    return new DeviceLight(name, light, Words.of(say));
  }
}
