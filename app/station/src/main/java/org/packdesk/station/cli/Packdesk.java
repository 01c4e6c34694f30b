package org.packdesk.station.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.packdesk.central.CannotStartException;
import org.packdesk.persistence.sqlite.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/// The program's entry: the station's window, and the commands beside it.
@Command(name = "packdesk", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "The station of a pack desk. Without a command: its window, from its configuration.", subcommands = {
    DemoCommand.class, CentralCommand.class, VirtualCommand.class, JournalCommand.class, LabelCommand.class, PaperCommand.class,
    EvidenceCommand.class, WeightsCommand.class, HelpCommand.class})
public final class Packdesk implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "FILE", defaultValue = "station.yaml", description = "the station's configuration (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("station.yaml");

  private Packdesk() {}

  public static void main(String[] args) {
    quietLogs();
    System.exit(commands().setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8)).execute(args));
  }

  static CommandLine commands() {
    CommandLine commands = new CommandLine(new Packdesk());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler((exception, line, _) -> {
      if (exception instanceof Lacking || exception instanceof StorageException || exception instanceof CannotStartException) {
        line.getErr().println("packdesk: " + exception.getMessage());
        return ExitStatus.LACKING;
      }
      throw exception;
    });
    return commands;
  }

  private static void quietLogs() {
    try (InputStream settings = Packdesk.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      Events.complain("the log settings cannot be read: " + e.getMessage());
    }
  }

  @Override
  public Integer call() {
    return StationRun.fromFile(config);
  }
}
