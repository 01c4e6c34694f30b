package org.packdesk.station.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.printing.document.Document;
import org.packdesk.printing.document.Paper;
import org.packdesk.printing.document.Typesetter;
import org.packdesk.printing.document.Unsettable;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.station.cli.JsonForm.WrongForm;
import org.packdesk.station.cli.PaperDelivery.Delivered;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk paper`: one of our own papers from JSON to a file or a printer.
@Command(name = "paper", mixinStandardHelpOptions = true, sortOptions = false, description = "One of our own papers, from JSON to a PDF and to a printer. Tells in one line of JSON what came of it.", footer = {
    "", "To begin: packdesk paper badge --example > badge.json, then packdesk paper badge badge.json --out badge.pdf",
    "Exit status: 1 it cannot be set or did not surely come out, 2 the JSON is not right, 3 the printer cannot print now."})
final class PaperCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BYTES_MAX = 4 << 20;
  private static final int DPI = 203;
  private static final String MEDIA = "4x6in";

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private PaperKind kind = PaperKind.PACKING_SLIP;

  @Parameters(index = "1", arity = "0..1", paramLabel = "IN", description = "its JSON, a file or - for standard input")
  private @Nullable String in;

  @Option(names = "--example", description = "prints JSON of this kind to begin with, and nothing else")
  private boolean example;

  @Option(names = "--templates", paramLabel = "DIR", description = "the site's templates and brands (default: those that are shipped)")
  private @Nullable Path templates;

  @Option(names = "--out", paramLabel = "FILE", description = "writes the PDF")
  private @Nullable Path out;

  @Option(names = "--printer", paramLabel = "ADDRESS", description = "prints it once on an office printer (ipp://host/ipp/print) or a label printer (tcp://host:9100)")
  private @Nullable String printer;

  @Option(names = "--dpi", paramLabel = "203|300|600", description = "the label printer's head (default: " + DPI + ")")
  private @Nullable Integer dpi;

  @Option(names = "--media", paramLabel = MEDIA, description = "the label printer's paper, width x height: 4x6in, 100x150mm (default: "
      + MEDIA + ")")
  private @Nullable String media;

  @Override
  public Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (example) {
      command.getOut().print(kind.example());
      command.getOut().flush();
      return ExitStatus.DONE;
    }
    PaperDelivery delivery = printer == null ? null : delivery(command, printer);
    Document document;
    try {
      document = kind.read(input(command));
    } catch (WrongForm e) {
      command.getErr()
          .println("packdesk: " + kind + ": " + e.getMessage() + "; `packdesk paper " + kind + " --example` shows one");
      return ExitStatus.WRONG_USAGE;
    }
    return switch (typesetter().typeset(document)) {
      case Unsettable no -> refused(command, no.words());
      case Paper paper -> made(command, paper, delivery);
    };
  }

  private int refused(CommandLine command, String words) {
    command.getErr().println("packdesk: " + words);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ok", false);
    answer.put("why", words);
    tell(command, answer);
    return ExitStatus.NO;
  }

  private int made(CommandLine command, Paper paper, @Nullable PaperDelivery delivery) throws InterruptedException {
    if (out != null) {
      LabelFile.write(out, paper.pdf());
    }
    Delivered delivered = delivery == null ? null : delivery.print(paper);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ok", delivered == null || delivered.status() == ExitStatus.DONE);
    answer.put("pages", paper.pages());
    answer.put("warnings", paper.warnings());
    if (delivered != null) {
      answer.put("printed", delivered.fields());
      if (!delivered.why().isEmpty()) {
        command.getErr().println("packdesk: " + delivered.why());
      }
    }
    tell(command, answer);
    return delivered == null ? ExitStatus.DONE : delivered.status();
  }

  private static void tell(CommandLine command, Map<String, Object> answer) {
    command.getOut().println(JSON.writeValueAsString(answer));
    command.getOut().flush();
  }

  private PaperDelivery delivery(CommandLine command, String address) {
    String wrong = DeviceAddress.problem(address);
    if (!wrong.isEmpty()) {
      throw new ParameterException(command, "--printer: " + wrong);
    }
    return switch (DeviceAddress.parse(address)) {
      case DeviceAddress.Serial _ ->
        throw new ParameterException(command, "--printer " + address + ": a printer is ipp://host/ipp/print or tcp://host:9100");
      case DeviceAddress.Tcp _ -> {
        PrintMedia paper = MediaSize.of(command, media == null ? MEDIA : media, dpi == null ? DPI : dpi);
        yield PaperDelivery.labels(DeviceSettings.printer("printer", address), paper, kind.toString(), command.getErr()::println);
      }
      case DeviceAddress.Ipp _ when dpi != null || media != null -> throw new ParameterException(command,
          "--dpi and --media are a label printer's; an office printer's paper is named like " + address.replaceFirst("\\?.*", "")
              + "?media=iso_a4_210x297mm");
      case DeviceAddress.Ipp _ ->
        PaperDelivery.office(DeviceSettings.officePrinter("printer", address), kind.toString(), command.getErr()::println);
    };
  }

  private Typesetter typesetter() {
    if (templates == null) {
      return Typesetter.shipped();
    }
    if (!Files.isDirectory(templates)) {
      throw new Lacking(templates + " is no folder: name the one with the site's templates");
    }
    return Typesetter.of(templates);
  }

  private byte[] input(CommandLine command) {
    if (in == null) {
      throw new ParameterException(command,
          "IN is missing: the paper's JSON, a file or - for standard input; --example shows one");
    }
    try (InputStream stream = in.equals("-") ? System.in : Files.newInputStream(Path.of(in))) {
      byte[] json = stream.readNBytes(BYTES_MAX + 1);
      if (json.length > BYTES_MAX) {
        throw new WrongForm(in + " has more than " + BYTES_MAX + " bytes");
      }
      return json;
    } catch (IOException e) {
      throw new Lacking(in + " cannot be read: name a JSON file");
    }
  }
}
