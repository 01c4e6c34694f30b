package org.packdesk.station.loop;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.Devices;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.RawFrame;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageFaults;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.roles.pack.EffectRunner;
import org.packdesk.station.roles.pack.PackOutcome;
import org.packdesk.station.roles.pack.PackRoles;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.setup.StationConfig.LabelPaper;
import org.packdesk.station.setup.StationConfig.PrintPolicy;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.setup.StationConfig.Tolerances;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.View;

/// One desk on a real store whose storage fails at one call, once; and the world around it that goes on: central's sales, the
/// printer's tray. Everything runs on the test's thread.
final class CrashDesk implements StationDisplay, EffectRunner, AutoCloseable {
  private static final int TURNS_MAX = 200;
  private static final DeviceId PRINTER = new DeviceId("printer");

  private final StationConfig config;
  private final Faults faults;
  private final List<String> troubles = new ArrayList<>();
  final Map<String, Integer> sales = new HashMap<>();
  final List<String> papers = new ArrayList<>();
  final List<String> voided = new ArrayList<>();
  boolean centralAway;
  int greenUnits;
  int crashes;
  private @Nullable StationStore store;
  private @Nullable StationLoop loop;
  private @Nullable PackView view;
  private final Set<String> unanswered = new HashSet<>();

  /// Fails the call number `at`, counted from 1, and every one after it until the desk is started again.
  static final class Faults implements StorageFaults {
    private final long at;
    private boolean broken;
    private boolean mended;
    long calls;

    Faults(long at) {
      this.at = at;
    }

    @Override
    public void before(String call) throws SQLException {
      calls++;
      broken |= calls == at;
      if (broken && !mended) {
        throw new SQLException("the disk is gone (test, call " + calls + ": " + call + ")");
      }
    }
  }

  CrashDesk(Path folder, long failAt) {
    this.faults = new Faults(failAt);
    this.config = new StationConfig("station-1", "Desk 1", "site-1", List.of(StationConfig.Role.PACK), folder,
        URI.create("http://127.0.0.1:1"),
        PrintPolicy.AT_READY, LabelPaper.DEFAULT,
        new Screen(Theme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC), Tolerances.DEFAULT,
        List.of(DeviceSettings.printer("printer", "tcp://127.0.0.1:1")));
  }

  /// Opens the store and begins; a storage that fails already now is mended by the next start.
  void start() throws InterruptedException {
    StationStore opened = StationStore.open(new StoreSettings(config.data().resolve("station.db"), "station-1", 0, faults),
        StationClock.system(), new SecureRandom());
    store = opened;
    StationParts parts = new StationParts(config, opened,
        new HttpCentralApi(URI.create("http://127.0.0.1:1"), "site-1", "station-1", Clock.systemUTC()), Clock.systemUTC(),
        new StationParts.Outlets(this, _ -> {}, StationWatch.NONE));
    StationLoop begun = new StationLoop(parts, this::roles);
    loop = begun;
    begun.begin(new NoDevices(), "0.1");
    Instant now = Instant.now();
    begun.offer(new DeviceEvent.StatusChanged(PRINTER, now, new DeviceStatus.Online()));
    begun.offer(
        new DeviceEvent.ReadingReceived(PRINTER, now, PrinterStatus.of(Set.of(), new PrinterStatus.Memory(0, 0, false, 1218)),
            RawFrame.ofAscii("~HS")));
    if (centralAway) {
      begun.offer(new SyncEvent.CentralLost(now, "no line"));
    }
    settle();
  }

  private List<Role> roles(RoleParts parts) {
    PackRoles desk = PackRoles.of(parts, this);
    return List.of(desk.memory(), desk.labels(), desk.pack());
  }

  /// The program is gone; what the world did meanwhile stays.
  void crashed() throws InterruptedException {
    crashes++;
    unanswered.clear();
    close();
    start();
  }

  /// Works until nothing is left to be done by itself.
  private void settle() throws InterruptedException {
    for (int turns = 0; loop().turn(Duration.ZERO); turns++) {
      if (turns > TURNS_MAX) {
        throw new AssertionError("the desk never comes to rest");
      }
    }
  }

  void tell(PackInput input) throws InterruptedException {
    give(input);
    settle();
  }

  void tell(SyncEvent event) throws InterruptedException {
    loop().offer(event);
    settle();
  }

  PackView scan(String code) throws InterruptedException {
    loop().touched(code);
    settle();
    return view();
  }

  PackView view() {
    return Objects.requireNonNull(view, "nothing was shown");
  }

  StationStore store() {
    return Objects.requireNonNull(store);
  }

  private StationLoop loop() {
    return Objects.requireNonNull(loop);
  }

  long storageCalls() {
    return faults.calls;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    store().journal().replay((StoredFact stored) -> facts.add(stored.fact()));
    return facts;
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void show(View shown) {
    if (shown instanceof PackView pack) {
      view = pack;
    }
    if (shown instanceof StationView rail && rail.trouble() != null) {
      troubles.add(rail.trouble().toString());
    }
  }

  @Override
  public void turn(Class<? extends View> page) {
    // nobody at this desk looks
  }

  @Override
  public void home() {
    // nor comes back
  }

  @Override
  public void start(Devices devices) {
    // the world is there already
  }

  @Override
  public void preview(LabelRow label, Consumer<LabelPicture> to) {
    // nor asks for one
  }

  private void give(PackInput outcome) {
    loop().offer(new PackOutcome(outcome));
  }

  /// What is done is done at once; its outcome comes as the next input, or never when the program dies before.
  @Override
  public void run(PackEffect effect) {
    switch (effect) {
      case PackEffect.Purchase purchase -> buy(purchase);
      case PackEffect.AskByKey ask -> {
        if (sales.containsKey(ask.purchase().key())) {
          arrives(ask.purchase().key());
        } else if (ask.then() == PackEffect.IfNotSeen.BUY) {
          buy(ask.purchase());
        } else {
          give(new PackInput.LabelDenied(ask.purchase().key(), "never asked for"));
        }
      }
      case PackEffect.VoidLabel wanted -> {
        voided.add(wanted.key());
        give(new PackInput.LabelCancelled(wanted.key(), wanted.labelId()));
      }
      case PackEffect.Print print -> {
        papers.add(print.tracking());
        loop().offer(new DeviceEvent.PrintReported(PRINTER, Instant.now(), print.printId(), new PrintOutcome.Delivered()));
      }
      case PackEffect.UsePrinter _ -> {
      }
      case PackEffect.Check check ->
        give(new PackInput.LabelChecked(check.key(), new PackInput.Inspection(null, 203, 98)));
      case PackEffect.Claim claim -> {
        if (!centralAway) {
          give(new PackInput.ClaimHeld(claim.orderId(), 1, Instant.now().plusSeconds(600), List.of()));
        }
      }
      case PackEffect.ReleaseClaim _ -> {
      }
    }
  }

  /// Central sells a key once, however often it is asked; how often it was asked is counted.
  private void buy(PackEffect.Purchase purchase) {
    boolean stored = facts().stream().anyMatch(
        fact -> fact instanceof org.packdesk.persistence.facts.LabelIntended intended && intended.key().equals(purchase.key()));
    if (!stored) {
      throw new AssertionError("asked for before it was written down: " + purchase.key());
    }
    if (centralAway) {
      if (unanswered.add(purchase.key())) {
        give(new PackInput.LabelNotKnown(purchase.key(), "no line"));
      }
      return;
    }
    sales.merge(purchase.key(), 1, Integer::sum);
    arrives(purchase.key());
  }

  private void arrives(String key) {
    String tracking = "TC" + key.replaceAll("[^0-9]", "");
    give(new PackInput.LabelArrived(new LabelDocument(key, "l-" + key, tracking, "Test", "parcel", "pdf", new byte[]{1},
        false, null), new PackInput.Inspection(null, 203, 98)));
  }

  @Override
  public void close() {
    faults.mended = true;
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
