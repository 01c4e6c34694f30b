package org.packdesk.station.pinned;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.packdesk.devices.DeviceStatus;

/// What a program makes of a station's file: how it starts, what is seen then, how the work goes on, and what is stored.
final class PinnedFiles {
  static final List<String> NAMES = List.of("pack", "pack-archived", "problem", "problem-archived", "pack-problem",
      "pack-problem-archived", "line", "line-archived");

  private PinnedFiles() {}

  static String[] roles(String name) {
    return switch (name.replace("-archived", "")) {
      case "pack" -> new String[]{"PACK"};
      case "problem" -> new String[]{"PROBLEM"};
      case "pack-problem" -> new String[]{"PACK", "PROBLEM"};
      case "line" -> new String[]{"LINE"};
      default -> throw new IllegalArgumentException("no file of that name: " + name);
    };
  }

  /// Opens the file, which is changed by it.
  /// A file of an older program is copied before its tables are added to: it has a copy then, which it had not when it was left.
  private static final String COPIED = "COPIES WAITING";

  static String told(Path file, String name, Instant at) throws InterruptedException {
    try (PinnedStation station = PinnedStation.on(file, roles(name)).at(at).start()) {
      StringBuilder told = new StringBuilder(station.story()).append("\n").append(station.seen()).append('\n');
      if (name.startsWith("line")) {
        goesOn(station, new Belt(station));
      } else {
        goesOn(station);
      }
      told.append(station.story()).append('\n').append(station.seen()).append('\n');
      Map<String, Long> facts = new TreeMap<>(station.store().journal().counts());
      return told.append(facts.entrySet().stream().map(each -> "facts " + each.getKey() + " " + each.getValue() + "\n")
          .collect(Collectors.joining())).toString().replace("COPIES GOOD", COPIED);
    }
  }

  /// What was begun is taken up: the print that nobody knows of, the cases, the shelf, the order that was put aside.
  private static void goesOn(PinnedStation desk) throws InterruptedException {
    Restarts.printer(desk);
    desk.touch(Goods.CASE, "line-9-8");
    desk.scan(Codes.command("0001"), Codes.SOCKS, Codes.command("0003"), Codes.PLATE, "TC000000102", Codes.TOTE_3, Codes.HAT);
  }

  private static void goesOn(PinnedStation line, Belt belt) throws InterruptedException {
    Restarts.belt(line);
    belt.inducted(31, "TC3");
    belt.weighed(31, 440_000);
    line.is("weigher", new DeviceStatus.Connecting(1));
    line.later(Duration.ofSeconds(10));
  }
}
