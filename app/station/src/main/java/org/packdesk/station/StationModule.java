package org.packdesk.station;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.outbox.RetryPolicy;
import org.packdesk.persistence.outbox.Sync;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.printing.apart.ApartConverter;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.station.loop.DeskEffects;
import org.packdesk.station.loop.LabelPaper;
import org.packdesk.station.loop.LineLoop;
import org.packdesk.station.loop.PackRole;
import org.packdesk.station.loop.RoleLoop;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationLoop;
import org.packdesk.station.loop.StationWatch;
import org.packdesk.station.loop.StoreCatalogue;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.words.VerdictKind;

/// How a station is put together from its configuration.
final class StationModule extends AbstractModule {
  /// A packer waits for a label, so it is asked for more eagerly than facts are sent.
  private static final Duration LABEL_FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LABEL_RETRY_MAX = Duration.ofSeconds(8);

  private final StationConfig config;
  private final StationDisplay display;
  private final Consumer<VerdictKind> sounds;
  private final StationWatch watch;

  StationModule(StationConfig config, StationDisplay display, Consumer<VerdictKind> sounds, StationWatch watch) {
    this.config = config;
    this.display = display;
    this.sounds = sounds;
    this.watch = watch;
  }

  @Override
  protected void configure() {
    bind(StationConfig.class).toInstance(config);
    bind(InstantSource.class).toInstance(Clock.systemUTC());
  }

  @Provides
  @Singleton
  StationStore store() {
    Path file = config.data().resolve(config.station() + ".db");
    return StationStore.open(new StoreSettings(file, config.station()), StationClock.system(), new SecureRandom());
  }

  @Provides
  @Singleton
  CentralApi central(InstantSource clock) {
    return new HttpCentralApi(config.central(), config.site(), config.station(), clock);
  }

  @Provides
  RetryPolicy retry() {
    return RetryPolicy.standard(new SecureRandom());
  }

  @Provides
  @Singleton
  RoleLoop role(StationStore store, CentralApi central, InstantSource clock) {
    if (config.line() != null) {
      return new LineLoop(config, store, central, clock, new LineLoop.Outlets(display, sounds, watch));
    }
    DeskEffects effects = effects(store, central, clock);
    return new PackRole(new StationLoop(config, store, new StoreCatalogue(store.work()), clock,
        new StationLoop.Outlets(display, effects, sounds, watch)), effects);
  }

  private DeskEffects effects(StationStore store, CentralApi central, InstantSource clock) {
    StationConfig.LabelPaper label = config.label();
    PrintMedia media = new PrintMedia(label.dpi(), label.widthMm(), label.heightMm());
    return new DeskEffects(config.station(), central,
        new LabelPaper(new ApartConverter(ApartConverter.Settings.likeThisProgram()), media, label.encoding(),
            store.personal()::read),
        new RetryPolicy(LABEL_FIRST_RETRY, LABEL_RETRY_MAX, new SecureRandom()), clock);
  }

  @Provides
  @Singleton
  Sync sync(StationStore store, CentralApi central, RoleLoop role, RetryPolicy retry, InstantSource clock) {
    return new Sync(store, central, role, retry, new Sync.Identity(config.site(), Station.VERSION), clock);
  }
}
