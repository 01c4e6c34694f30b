package org.packdesk.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.virtual.VirtualScanner;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.RefusalReason;
import org.packdesk.persistence.facts.ScanRefused;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.RoleSession;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.loop.StationStep;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;
import org.packdesk.station.shell.View;
import org.packdesk.station.shell.ui.FxBridge;
import org.packdesk.station.shell.ui.Headless;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.ScreenSettings;
import org.packdesk.station.shell.ui.StationPages;
import org.packdesk.station.shell.ui.StationWindow;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// A role and a page that the program does not have, handed to a real station: what a new one needs is what stands here.
final class SeamTest {
  private final List<VerdictKind> sounds = new CopyOnWriteArrayList<>();
  @TempDir
  private Path folder = Path.of("");
  private VirtualScanner scanner;
  private StationWindow window;
  private FxBridge bridge;

  /// What a gatekeeper's page shows: codes that were read at the gate.
  record GateView(List<String> codes, Claim claim) implements View {
    GateView {
      codes = List.copyOf(codes);
    }
  }

  /// Writes down each code that is read at the gate.
  static final class GateRole implements Role {
    private static final RoleSession.Form<List<String>> FORM = new RoleSession.Form<>("gate", List.of(), GateRole::after,
        codes -> String.join("\n", codes).getBytes(StandardCharsets.UTF_8), GateRole::read, _ -> Optional.empty());
    private final RoleSession<List<String>> session = new RoleSession<>(FORM);
    private final RoleParts parts;

    GateRole(RoleParts parts) {
      this.parts = parts;
    }

    private static List<String> after(List<String> codes, Fact fact) {
      List<String> next = new ArrayList<>(codes);
      if (fact instanceof ScanRefused refused) {
        next.add(refused.code());
      }
      return List.copyOf(next);
    }

    private static Optional<List<String>> read(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return Optional.of(text.isEmpty() ? List.of() : List.of(text.split("\n")));
    }

    @Override
    public Optional<RoleSession<?>> session() {
      return Optional.of(session);
    }

    @Override
    public boolean on(StationInput input, StationStep step) {
      input.scanned().ifPresent(code -> {
        step.happen(null, new ScanRefused(null, RefusalReason.UNKNOWN_CODE, code));
        step.judge(this, code, new Judgement(VerdictKind.UNKNOWN_CODE, Words.of(Say.UNKNOWN_CODE, code)));
      });
      return input.scanned().isPresent();
    }

    @Override
    public void show() {
      parts.station().outlets().display().show(new GateView(session.now(), View.Claim.RESTS));
    }

    @Override
    public void stopped(Words why) {
      parts.station().outlets().display().show(new GateView(session.now(), View.Claim.STOPPED));
    }
  }

  /// Its page.
  static final class GatePage implements PagePart {
    private final Label codes = new Label();

    GatePage(Making with) {
      codes.setId("gate-codes");
      codes.setOnMouseClicked(_ -> with.commands().accept("TOUCHED"));
    }

    @Override
    public Class<? extends View> page() {
      return GateView.class;
    }

    @Override
    public Node node() {
      return codes;
    }

    @Override
    public void show(View view, Instant now) {
      codes.setText(String.join(" ", ((GateView) view).codes()));
    }
  }

  @BeforeEach
  void open() {
    scanner = VirtualScanner.onTcp(0, _ -> {});
    window = Headless.on(() -> StationWindow.open(new Stage(),
        new ScreenSettings(Locale.ENGLISH, Theme.LIGHT, ZoneOffset.UTC, Clock.systemUTC()),
        new StationPages(List.of(GatePage::new), List.of()), _ -> {}));
    bridge = Headless.on(() -> new FxBridge(window, (_, _) -> {}, System::nanoTime));
  }

  @AfterEach
  void close() {
    scanner.close();
    Headless.on(() -> {
      bridge.close();
      window.close();
      return true;
    });
  }

  @Test
  void aRoleAndAPageOfTheirOwnRunInARealStationAndComeBackWithTheirSession() throws InterruptedException {
    try (Station station = station()) {
      scan("GATE-1");
      until(() -> shown().equals("GATE-1"));
      assertThat(sounds).containsExactly(VerdictKind.UNKNOWN_CODE);
      List<StoredFact> facts = new ArrayList<>();
      station.store().journal().replay(facts::add);
      assertThat(facts).extracting(StoredFact::type).containsExactly("station-started", "scan-refused");
    }
    try (Station station = station()) {
      assertThat(Objects.requireNonNull(station.store().journal().snapshot().orElseThrow().session().parts().get("gate")))
          .as("its part of the snapshot").asString(StandardCharsets.UTF_8).isEqualTo("GATE-1");
      scan("GATE-2");
      until(() -> shown().equals("GATE-1 GATE-2"));
    }
  }

  private Station station() {
    StationConfig config = new StationConfig("gate-1", "Gate 1", "site-1", List.of(), folder, URI.create("http://127.0.0.1:1"),
        PrintPolicy.AT_READY, LabelPaper.DEFAULT, new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC), Tolerances.DEFAULT,
        List.of(DeviceSettings.scanner("scanner", scanner.address())));
    return Guice.createInjector(new StationModule(config, parts -> List.of(new GateRole(parts)),
        new Outlets(bridge, sounds::add, StationWatch.NONE))).getInstance(Station.class);
  }

  private void scan(String code) throws InterruptedException {
    until(() -> scanner.send(code));
  }

  private String shown() {
    return Headless.on(() -> ((Label) window.scene().lookup("#gate-codes")).getText());
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
      Object wait = new Object();
      synchronized (wait) {
        wait.wait(20);
      }
    }
  }
}
