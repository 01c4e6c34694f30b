package org.packdesk.station.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.printing.document.Paper;
import org.packdesk.printing.label.LabelConverter;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.Refused;

/// A paper to one printer, once: to an office printer as a PDF, to a label printer as one format a page, the next when the one before is out.
///
/// @param media of a label printer; null for an office printer
/// @param name what the printer's jobs are called, each with a number of its own behind
record PaperDelivery(DeviceSettings printer, @Nullable PrintMedia media, String name, Consumer<String> notes) {

  static PaperDelivery office(DeviceSettings printer, String name, Consumer<String> notes) {
    return new PaperDelivery(printer, null, name, notes);
  }

  static PaperDelivery labels(DeviceSettings printer, PrintMedia media, String name, Consumer<String> notes) {
    return new PaperDelivery(printer, media, name, notes);
  }

  /// @param why empty when it is out
  record Delivered(int status, String why, Map<String, Object> fields) {}

  Delivered print(Paper paper) throws InterruptedException {
    if (media == null) {
      return print(List.of(paper.pdf()));
    }
    List<byte[]> formats = new ArrayList<>();
    for (int page = 1; page <= paper.pages(); page++) {
      switch (LabelConverter.convertOwn(paper.pdf(), media, page)) {
        case Ready ready -> formats.add(ready.zpl());
        case Refused refused -> {
          return told("refused", ExitStatus.NO, 0, refused.words());
        }
      }
    }
    return print(formats);
  }

  private Delivered print(List<byte[]> jobs) throws InterruptedException {
    String job = name + "-" + UUID.randomUUID();
    try (PaperPrinter open = new PaperPrinter(printer, notes)) {
      for (int page = 1; page <= jobs.size(); page++) {
        int named = jobs.size() > 1 ? page : 0;
        switch (open.print(job + "-" + page, jobs.get(page - 1))) {
          case PrintOutcome.Delivered() -> {
          }
          case PrintOutcome.Refused(PrinterTrouble trouble, String detail) -> {
            return told("refused", isOurs(trouble) ? ExitStatus.NO : ExitStatus.LACKING, named,
                printer.address() + " did not print it: " + words(trouble) + " (" + detail + ")");
          }
          case PrintOutcome.Unclear(String detail) -> {
            return told("unclear", ExitStatus.NO, named, "look whether it came out before it is printed again: " + detail);
          }
        }
      }
    }
    return told("completed", ExitStatus.DONE, 0, "");
  }

  /// The paper's fault, not the printer's.
  private static boolean isOurs(PrinterTrouble trouble) {
    return trouble == PrinterTrouble.NOT_ACCEPTED || trouble == PrinterTrouble.JOB_TOO_LARGE;
  }

  private static String words(PrinterTrouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// @param page where it stopped; 0 when there is only one, or none did
  private Delivered told(String state, int status, int page, String why) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("printer", printer.address());
    fields.put("state", state);
    if (page > 0) {
      fields.put("page", page);
    }
    if (!why.isEmpty()) {
      fields.put("why", why);
    }
    return new Delivered(status, why, fields);
  }
}
