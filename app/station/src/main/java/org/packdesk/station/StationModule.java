package org.packdesk.station;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.HttpCentralApi;
import org.packdesk.persistence.outbox.RetryPolicy;
import org.packdesk.persistence.outbox.Sync;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.station.loop.RoleMaker;
import org.packdesk.station.loop.StationLoop;
import org.packdesk.station.loop.StationParts;
import org.packdesk.station.loop.StationParts.Outlets;
import org.packdesk.station.setup.StationConfig;

/// How a station is put together from its configuration.
final class StationModule extends AbstractModule {
  private final StationConfig config;
  private final RoleMaker roles;
  private final Outlets outlets;

  /// @param roles what the station is: [StationRoles#of] its configuration, or others
  StationModule(StationConfig config, RoleMaker roles, Outlets outlets) {
    this.config = config;
    this.roles = roles;
    this.outlets = outlets;
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
  StationLoop loop(StationStore store, CentralApi central, InstantSource clock) {
    return new StationLoop(new StationParts(config, store, central, clock, outlets), roles);
  }

  @Provides
  @Singleton
  Sync sync(StationStore store, CentralApi central, StationLoop loop, RetryPolicy retry, InstantSource clock) {
    return new Sync(store, central, loop, retry, new Sync.Identity(config.site(), Station.VERSION), clock);
  }
}
