package org.packdesk.station.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.packdesk.devices.virtual.BeltEvent;
import org.packdesk.devices.virtual.VirtualEvent;
import tools.jackson.databind.json.JsonMapper;

/// What commands print: JSON objects on standard output, one a line; everything else on standard error.
final class Events {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Events() {}

  static void address(String address) {
    line(Map.of("address", address.startsWith("/") || address.contains("://") ? address : "tcp://127.0.0.1:" + address));
  }

  static void print(VirtualEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (event) {
      case VirtualEvent.Connected _ -> fields.put("event", "connected");
      case VirtualEvent.Disconnected _ -> fields.put("event", "disconnected");
      case VirtualEvent.ScanSent scan -> {
        fields.put("event", "scan");
        fields.put("data", scan.code());
      }
      case VirtualEvent.WeightAsked asked -> {
        fields.put("event", "weight");
        fields.put("answer", asked.answer());
      }
      case VirtualEvent.CommandReceived command -> {
        fields.put("event", "command");
        fields.put("command", command.command());
      }
      case VirtualEvent.TelegramSent sent -> {
        fields.put("event", "weight");
        fields.put("telegram", sent.telegram());
      }
      case VirtualEvent.GateCommanded commanded -> {
        fields.put("event", "command");
        fields.put("track", commanded.trackId());
        fields.put("lane", commanded.lane());
        fields.put("code", commanded.code());
      }
      case VirtualEvent.BeltMoved(BeltEvent moved) -> moved(fields, moved);
      case VirtualEvent.LabelPrinted printed -> {
        fields.put("event", "print");
        fields.put("number", printed.number());
        fields.put("file", printed.file().toString());
      }
    }
    line(fields);
  }

  private static void moved(Map<String, Object> fields, BeltEvent moved) {
    switch (moved) {
      case BeltEvent.Inducted on -> {
        fields.put("event", "induct");
        Optional.ofNullable(on.barcode()).ifPresent(barcode -> fields.put("data", barcode));
      }
      case BeltEvent.Weighed on -> {
        fields.put("event", "weighed");
        fields.put("status", on.status());
        fields.put("mass_mg", on.mass().milligrams());
      }
      case BeltEvent.Diverted on -> {
        fields.put("event", "divert");
        fields.put("lane", on.lane());
      }
      case BeltEvent.Seen on -> {
        fields.put("event", "lane");
        fields.put("lane", on.lane());
      }
    }
    fields.put("track", moved.trackId());
  }

  static synchronized void line(Object json) {
    System.out.println(JSON.writeValueAsString(json));
    System.out.flush();
  }

  /// Progress, for whoever waits.
  static void note(String words) {
    System.err.println(words);
  }

  static void complain(String words) {
    System.err.println("packdesk: " + words);
  }
}
