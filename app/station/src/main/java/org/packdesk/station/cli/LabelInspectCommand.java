package org.packdesk.station.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.label.LabelReport;
import org.packdesk.printing.label.ReadBarcode;
import org.packdesk.printing.label.Symbology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk label inspect`: what a label is and whether it may be printed.
@Command(name = "inspect", mixinStandardHelpOptions = true, description = "What a label is and whether it may be printed: one line of JSON; exit status 1 when it may not.")
final class LabelInspectCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "IN", description = "a PDF, PNG, JPEG, GIF, TIFF or ZPL file")
  private Path in = Path.of("");

  @Override
  public Integer call() {
    LabelReport report = LabelReport.of(LabelFile.read(in));
    boolean ok = report.refusals().isEmpty();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ok", ok);
    putKnown(answer, "format", report.format());
    answer.put("pages", report.pages());
    putKnown(answer, "width_mm", report.widthMm());
    putKnown(answer, "height_mm", report.heightMm());
    answer.put("copies", report.copies());
    answer.put("barcodes", report.barcodes().stream().map(LabelInspectCommand::barcode).toList());
    answer.put("refusals", List.copyOf(report.refusals()));
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(JSON.writeValueAsString(answer));
    out.flush();
    return ok ? ExitStatus.DONE : ExitStatus.NO;
  }

  private static void putKnown(Map<String, Object> answer, String name, @Nullable Object value) {
    if (value != null) {
      answer.put(name, value);
    }
  }

  private static Map<String, String> barcode(ReadBarcode barcode) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("symbology", name(barcode.symbology()));
    shown.put("text", barcode.text());
    return shown;
  }

  private static String name(Symbology symbology) {
    return switch (symbology) {
      case CODE_128 -> "code128";
      case DATA_MATRIX -> "datamatrix";
      case QR_CODE -> "qrcode";
    };
  }
}
