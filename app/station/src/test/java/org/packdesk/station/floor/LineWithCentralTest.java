package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineModeChanged;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelPacked;
import org.packdesk.persistence.work.FloorParcel;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.LineCommand;
import org.packdesk.station.weighing.LineView;

/// A desk, the line and a real central: what is packed at one is known at the other.
final class LineWithCentralTest {
  private static final List<PinKey> PIN = List.of(PinKey.DIGIT_4, PinKey.DIGIT_7, PinKey.DIGIT_1, PinKey.DIGIT_1, PinKey.ENTER);

  @TempDir
  private Path folder = Path.of("");

  @Test
  void aParcelOfAnotherDeskCrossesTheLineAndAStrangeOneIsAskedForOnce() throws Exception {
    try (SmallFloor floor = SmallFloor.open(folder); WholeLine line = started(floor)) {
      floor.autopilotPacks(1);
      line.await("the line knows the parcel and what it weighs", () -> packed(floor, line).isPresent());
      FloorParcel parcel = packed(floor, line).orElseThrow();
      long grams = Objects.requireNonNull(parcel.expectedMassMg()) / WholeLine.GRAMS;
      assertThat(line.lane(line.place(parcel.barcode(), grams))).isEqualTo(1);
      assertThat(line.lane(line.place("NOBODY-KNOWS-IT", grams))).isEqualTo(2);
      line.await("both have their verdict", () -> line.facts(ParcelJudged.class).size() == 2);
      assertThat(line.facts(ParcelJudged.class)).extracting(ParcelJudged::verdict).containsExactly(LineVerdict.PASS,
          LineVerdict.NOT_OURS);
      line.await("central has all of it", () -> line.store().journal().state().backlog() == 0);
    }
  }

  @Test
  void aLeadSwitchesTheLineByPinForALimitedTime() throws Exception {
    try (SmallFloor floor = SmallFloor.laidOut(folder); WholeLine line = started(floor)) {
      line.await("the leads are known", () -> line.store().work().operators().stream().anyMatch(Operator::lead));
      line.touch(LineCommand.RECORD_ONLY_30_MIN.code());
      line.awaitView("a PIN is wanted", view -> view.body() instanceof LineView.AskPin);
      PIN.forEach(key -> line.touch(key.code()));
      line.awaitView("a reason is wanted", view -> view.body() instanceof LineView.Choose);
      line.touch(LineCommand.REASON_EXPECTATIONS.code());
      LineView view = line.awaitView("the line records only", shown -> shown.mode().mode() == LineMode.RECORD_ONLY);
      assertThat(view.mode().until()).isNotNull();
      assertThat(line.facts(LineModeChanged.class)).singleElement()
          .satisfies(changed -> assertThat(changed.mode()).isEqualTo(LineMode.RECORD_ONLY));
      assertThat(line.lane(line.place("NOBODY-KNOWS-IT", 1000))).as("not ours stays not ours").isEqualTo(2);
    }
  }

  private WholeLine started(SmallFloor floor) throws IOException {
    WholeLine line = WholeLine.laidOut(Files.createDirectories(folder.resolve("line")), floor.central().url());
    line.start();
    return line;
  }

  /// The desk's first parcel as the line knows it, once it knows what it weighs.
  private static Optional<FloorParcel> packed(SmallFloor floor, WholeLine line) {
    List<ParcelPacked> packed = new ArrayList<>();
    floor.desk().store().journal().replay(stored -> {
      if (stored.fact() instanceof ParcelPacked fact) {
        packed.add(fact);
      }
    });
    return packed.stream().findFirst().flatMap(fact -> line.store().work().parcel(fact.orderId(), fact.parcelNo()))
        .filter(parcel -> parcel.expectedMassMg() != null);
  }
}
