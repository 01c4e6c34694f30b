package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.shell.ui.RailText.CentralState;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Words;

final class RailTextTest {
  private static final Instant NOW = SampleStates.NOW;
  private static final Speech ENGLISH = Speech.in(Locale.ENGLISH);

  @Test
  void timesAreTheSites() {
    assertThat(rail(station(null, null), ENGLISH).clock()).isEqualTo("10:47");
  }

  @Test
  void theLastAcknowledgementAges() {
    assertThat(rail(station(NOW.minusSeconds(2), null), ENGLISH).central()).isEqualTo("backlog 3, acknowledged 2 s ago");
    assertThat(rail(station(NOW.minusSeconds(125), null), ENGLISH).central()).isEqualTo("backlog 3, acknowledged 2 min ago");
    assertThat(rail(station(NOW.minusSeconds(7300), null), ENGLISH).central()).isEqualTo("backlog 3, acknowledged 2 h ago");
    assertThat(rail(station(NOW.minusSeconds(2), null), Speech.in(Locale.GERMAN)).central()).isEqualTo(
        "Rückstand 3, bestätigt vor 2 s");
  }

  @Test
  void aClockThatWasSetBackShowsNoNegativeAge() {
    assertThat(rail(station(NOW.plusSeconds(50), null), ENGLISH).central()).isEqualTo("backlog 3, acknowledged 0 s ago");
  }

  @Test
  void beforeTheFirstAcknowledgementOnlyTheBacklogIsSaid() {
    assertThat(rail(station(null, null), ENGLISH).central()).isEqualTo("backlog 3");
  }

  @Test
  void workingWithoutCentralIsSaidWithItsBeginning() {
    var rail = rail(station(NOW.minusSeconds(400), NOW.minusSeconds(290)), ENGLISH);
    assertThat(rail.central()).isEqualTo("Working without central since 10:42, backlog 3");
    assertThat(rail.centralState()).isEqualTo(CentralState.AWAY);
  }

  @Test
  void aBadDeviceSaysItsNameAndWhatToDo() {
    var view = new StationView("Desk 12", null, 0, null, null, List.of(new DeviceLight("scale", Light.BAD, Words.of(
        Say.DEVICE_OFFLINE)), new DeviceLight("scanner", Light.WAITING, Words.of(Say.DEVICE_CONNECTING)),
        new DeviceLight("printer",
            Light.GOOD, Words.of(Say.DEVICE_ONLINE))),
        Words.of(Say.COMMITS_SLOW, 80));
    var rail = rail(view, ENGLISH);
    assertThat(rail.troubles()).containsExactly("Storing is slow: 80 ms", "scale: not there: plug it in");
    assertThat(rail.packer()).isEqualTo("Nobody signed in");
  }

  private static RailText rail(StationView view, Speech speech) {
    return RailText.of(view, speech, NOW, ZoneId.of("Europe/Berlin"));
  }

  private static StationView station(@Nullable Instant acknowledged, @Nullable Instant away) {
    return new StationView("Desk 12", "Ana P.", 3, acknowledged, away, List.of(), null);
  }
}
