package org.packdesk.station.shell.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.StationView.DeviceLight;
import org.packdesk.station.shell.StationView.Light;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Words;

/// The status rail in finished words.
///
/// @param central the backlog and how long ago central acknowledged, or since when it is away
/// @param troubles what somebody has to mend, each with what to do; empty on a good day
record RailText(String station, String packer, String clock, String central, CentralState centralState, List<DeviceText> devices,
    List<String> troubles) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  enum CentralState {
    REACHED, AWAY
  }

  record DeviceText(String name, Light light, String words) {}

  RailText {
    devices = List.copyOf(devices);
    troubles = List.copyOf(troubles);
  }

  static RailText of(StationView view, Speech speech, Instant now, ZoneId zone) {
    var devices = view.devices().stream().map(light -> device(light, speech)).toList();
    List<String> troubles = new ArrayList<>();
    if (view.trouble() != null) {
      troubles.add(new Figures(speech, zone).say(view.trouble(), now));
    }
    devices.stream().filter(device -> device.light() == Light.BAD).forEach(device -> troubles.add(speech.caption("device.trouble",
        device.name(), device.words())));
    var away = view.centralAwaySince();
    var state = away == null ? CentralState.REACHED : CentralState.AWAY;
    String packer = view.packer() == null ? speech.caption("nobody") : view.packer();
    return new RailText(view.station(), packer, time(now, zone), central(view, speech, now, zone), state, devices, troubles);
  }

  private static DeviceText device(DeviceLight light, Speech speech) {
    return new DeviceText(light.name(), light.light(), speech.say(light.words()));
  }

  private static String central(StationView view, Speech speech, Instant now, ZoneId zone) {
    var away = view.centralAwaySince();
    if (away != null) {
      return speech.say(Words.of(Say.CENTRAL_AWAY, time(away, zone))) + ", " + speech.caption("backlog", view.backlog());
    }
    var acknowledged = view.acknowledgedAt();
    if (acknowledged == null) {
      return speech.caption("backlog", view.backlog());
    }
    return speech.say(Words.of(Say.CENTRAL_ONLINE, view.backlog())) + " " + ago(acknowledged, now, speech);
  }

  /// A clock that was set back in between shows "0 s ago".
  private static String ago(Instant then, Instant now, Speech speech) {
    var passed = Duration.between(then, now);
    if (passed.toHours() > 0) {
      return speech.caption("ago.hours", passed.toHours());
    }
    if (passed.toMinutes() > 0) {
      return speech.caption("ago.minutes", passed.toMinutes());
    }
    return speech.caption("ago.seconds", Math.max(0, passed.toSeconds()));
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
