package org.packdesk.devices;

import java.time.Duration;
import java.util.Map;

/// Where a divert gate's registers are, by a profile: `base` is the first register as on the wire (manuals that say 4xxxx count from 1), `unit` the Modbus
/// unit, `lanes` how many lanes there are, `eye_ms` how long after a command's deadline a lane eye may still see the parcel.
///
/// All are holding registers of 16 bits, ours from `base`, the control's from `base + 16`; numbers wrap at 65535, and 0 stands for none.
///
/// | register | written by us | | register | written by the control |
/// |---|---|---|---|---|
/// | +0 | heartbeat, counts up twice a second | | +16 | heartbeat, counts up twice a second |
/// | +1 | induct: 1 runs, 0 stops | | +17 | starts of the control, ever |
/// | +2 | command: track id | | +18 | state, a bit each: 0 problem lane full, 1 gate stuck, 2 belt stopped, 3 our heartbeat lost, 4 induct stopped |
/// | +3 | command: lane, 1 is the good one | | +19 | sequence of the last command it took or refused |
/// | +4 | command: milliseconds for which it is good | | +20 | what became of it: 0 taken, 1 unknown track id, 2 too late, 3 no such lane, 4 lane full, 5 gate fault, 6 no heartbeat |
/// | +5 | command: our heartbeat when it was made | | +21 | parcels that lane eyes saw, ever |
/// | +6 | command: sequence | | +22 … +53 | the last 16 of them, each a track id and a lane; the n-th is at 22 + 2 × ((n − 1) mod 16) |
///
/// Rules for the control: a command counts when its sequence differs from the last; it is refused when our heartbeat stood still for 1.5 s, or when the
/// heartbeat in it is more than 4 behind. A parcel that has no command at the gate, or only a late one, goes to the problem lane. Without our
/// heartbeat the induct stops. **Source:** our own; the integrator maps it onto the control.
public record GateMap(int base, int unit, int lanes, Duration eye) {

  private static final Map<String, String> STANDARD = Map.of("base", "0", "unit", "1", "lanes", "2", "eye_ms", "3000");
  private static final int BASE_MAX = 65_000;

  /// Throws `IllegalArgumentException` in plain words.
  public static GateMap of(Map<String, String> profile) {
    Map<String, String> all = Profiles.over(STANDARD, profile);
    return new GateMap(Profiles.number("base", all.getOrDefault("base", ""), 0, BASE_MAX),
        Profiles.number("unit", all.getOrDefault("unit", ""), 0, 255),
        Profiles.number("lanes", all.getOrDefault("lanes", ""), 2, 16),
        Duration.ofMillis(Profiles.number("eye_ms", all.getOrDefault("eye_ms", ""), 100, 60_000)));
  }
}
