package org.packdesk.station.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.label.LabelConverter;
import org.packdesk.printing.label.LabelInspection;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.PrintableZpl;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.Refused;
import org.packdesk.printing.zpl.GraphicEncoding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `packdesk label convert`: a carrier's label to the bytes that print it once.
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false, description = "A carrier's label to the bytes that print it once; exit status 1 when it may not be printed.")
final class LabelConvertCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "IN", description = "a PDF, PNG, JPEG, GIF, TIFF or ZPL file")
  private Path in = Path.of("");

  @Option(names = "--dpi", required = true, paramLabel = "203|300|600", description = "the printer's head")
  private int dpi;

  @Option(names = "--media", required = true, paramLabel = "4x6in", description = "the paper, width x height: 4x6in, 100x150mm")
  private String media = "";

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "the file for the printer's bytes")
  private Path out = Path.of("");

  @Option(names = "--encoding", paramLabel = "acs|hex|z64", converter = EncodingWord.class, defaultValue = "acs", description = "how the dots are written: run lengths, plain hex or deflated (default: ${DEFAULT-VALUE})")
  private GraphicEncoding encoding = GraphicEncoding.RUN_LENGTH;

  @Option(names = "--page", paramLabel = "N", description = "the page of a PDF that has several")
  private @Nullable Integer page;

  /// The names that the command takes.
  /// From the word to the encoding.
  static final class EncodingWord implements CommandLine.ITypeConverter<GraphicEncoding> {
    @Override
    public GraphicEncoding convert(String word) {
      try {
        return GraphicEncoding.of(word.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage() + "; there are acs, hex and z64");
      }
    }
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    int wanted = page == null ? 0 : page;
    if (page != null && wanted < 1) {
      throw new ParameterException(command, "--page " + wanted + ": pages are counted from 1");
    }
    PrintMedia paper = MediaSize.of(command, media, dpi);
    byte[] document = LabelFile.read(in);
    return switch (LabelConverter.convert(document, paper, encoding, wanted)) {
      case Ready ready -> {
        LabelFile.write(out, ready.zpl());
        if (LabelInspection.inspect(document) instanceof PrintableZpl label) {
          label.warnings(paper).forEach(words -> command.getErr().println("packdesk: " + words));
        }
        yield ExitStatus.DONE;
      }
      case Refused refused -> {
        command.getErr().println("packdesk: " + refused.words());
        yield ExitStatus.NO;
      }
    };
  }
}
