package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceKind;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceStatus;
import org.packdesk.devices.Devices;
import org.packdesk.devices.Mass;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.SerialSettings;
import org.packdesk.devices.Station;
import org.packdesk.devices.WeighMode;
import org.packdesk.devices.Weight;
import org.packdesk.devices.runner.DeviceSupervisor;

class ScaleOnAPtyTest {

  private static final Mass PARCEL = new Mass(1_250_000);
  private final Station station = new Station();
  @TempDir
  private Path folder;
  private volatile InstantSource time = InstantSource.system();
  private VirtualScale scale;
  private Devices devices;

  @BeforeEach
  void start() {
    assumeTrue(Pty.available(), "this system has no pseudo-terminals");
    Path link = folder.resolve("scale");
    scale = VirtualScale.onPty(link, () -> time.instant(), event -> {});
    devices = DeviceSupervisor
        .start(List.of(new DeviceSettings(new DeviceId("scale-1"), DeviceKind.SCALE, "mt-sics", link.toString(),
            SerialSettings.DEFAULT, Duration.ofMillis(50))), station, InstantSource.system());
    station.awaitOnline(1);
  }

  @AfterEach
  void stop() {
    if (devices != null) {
      devices.close();
      scale.close();
    }
  }

  @Test
  void aLoadMovesAndThenSettles() {
    time = InstantSource.fixed(Instant.now());
    scale.setLoad(PARCEL);
    station.await("it moves", s -> s.readings(Weight.class).stream().anyMatch(Weight.Moving.class::isInstance));
    time = InstantSource.system();
    awaitStable(PARCEL);
    List<Weight> weights = station.readings(Weight.class);
    assertThat(weights)
        .allMatch(w -> !(w instanceof Weight.Stable stable) || stable.mass().equals(Mass.ZERO) || stable.mass().equals(PARCEL));
  }

  @Test
  void aScaleThatBabblesIsNotUnderstoodAndThenRecovers() {
    scale.fault(ScaleFault.BABBLE);
    station.awaitOffline(OfflineReason.NOT_UNDERSTOOD);
    scale.repair(ScaleFault.BABBLE);
    station.awaitOnline(2);
    assertThat(station.readings(Weight.class)).containsOnly(new Weight.Stable(Mass.ZERO, WeighMode.UNSTATED));
  }

  @Test
  void aScaleThatFallsSilentIsSeenAndComesBack() {
    scale.fault(ScaleFault.SILENT);
    station.awaitOffline(OfflineReason.SILENT);
    scale.repair(ScaleFault.SILENT);
    station.awaitOnline(2);
  }

  @Test
  void anOverloadIsNoWeight() {
    scale.fault(ScaleFault.OVER);
    awaitWeight(new Weight.Unavailable(Weight.Cause.OVER));
    scale.repair(ScaleFault.OVER);
    awaitStable(Mass.ZERO);
    scale.setLoad(new Mass(31_000_000));
    awaitWeight(new Weight.Unavailable(Weight.Cause.OVER));
  }

  @Test
  void anUnpluggedScaleWeighsAgainAfterTheReplug() {
    scale.unplug();
    station.await("offline", s -> s.statuses().getLast() instanceof DeviceStatus.Offline);
    scale.replug();
    station.awaitOnline(2);
    scale.setLoad(PARCEL);
    awaitStable(PARCEL);
  }

  private void awaitStable(Mass mass) {
    awaitWeight(new Weight.Stable(mass, WeighMode.UNSTATED));
  }

  private void awaitWeight(Weight expected) {
    station.await(expected.toString(), s -> {
      List<Weight> weights = s.readings(Weight.class);
      return !weights.isEmpty() && weights.getLast().equals(expected);
    });
  }
}
