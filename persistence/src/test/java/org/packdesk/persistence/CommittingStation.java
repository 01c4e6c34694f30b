package org.packdesk.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;
import org.packdesk.persistence.sqlite.StorageException;

/// A process of its own that commits and prints each number and the time as soon as its commit has returned, until it is killed.
final class CommittingStation implements AutoCloseable {
  private final Process process;
  private final BufferedReader printed;

  private CommittingStation(Path file, String commits) throws IOException {
    this(CommittingStation.class, file.toString(), commits);
  }

  private CommittingStation(Class<?> main, String file, String commits) throws IOException {
    this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName(),
        file, commits).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.printed = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  static CommittingStation start(Path file) throws IOException {
    return new CommittingStation(file, Integer.toString(Integer.MAX_VALUE));
  }

  /// One that says done before the disk has it.
  static CommittingStation startCareless(Path file) throws IOException {
    return new CommittingStation(CarelessWriter.class, file.toString(), Integer.toString(Integer.MAX_VALUE));
  }

  /// @return the first line of a process that makes one commit
  static String runOnce(Path file) throws IOException {
    try (CommittingStation station = new CommittingStation(file, "1")) {
      return station.nextLine();
    }
  }

  String nextLine() throws IOException {
    String line = printed.readLine();
    return line == null ? "" : line.split("\t", 2)[0];
  }

  /// SIGKILL, then what it had printed and nobody has read; a line that was cut is none. The process itself would close its
  /// stream too, its handle does not.
  long lastNumberAfterKill(long lastRead) throws IOException {
    return lastNumberAfterKill(lastRead, Long.MAX_VALUE);
  }

  /// As the other, of what was printed before a time of the system's monotonic clock.
  long lastNumberAfterKill(long lastRead, long beforeNanos) throws IOException {
    process.toHandle().destroyForcibly();
    String rest = printed.readAllAsString();
    String whole = rest.substring(0, rest.lastIndexOf('\n') + 1);
    return whole.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
        .filter(parts -> Long.parseLong(parts[1]) < beforeNanos).mapToLong(parts -> Long.parseLong(parts[0])).max()
        .orElse(lastRead);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    printed.close();
  }

  /// @param args the data file, and how many commits
  static void main(String[] args) {
    PrintStream out = System.out;
    try (StationStore store = StationStore.open(new StoreSettings(Path.of(args[0]), "pack-07"), StationClock.system(),
        new SecureRandom())) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        Commit.Builder commit = new Commit.Builder();
        for (int fact = 0; fact <= i % 3; fact++) {
          commit.add("op-7", new ItemScanned("4711", 1, 1, i + 1, "4006381333931"));
        }
        out.println(store.journal().commit(commit.build()).lastSeq() + "\t" + System.nanoTime());
        out.flush();
      }
    } catch (StorageException e) {
      out.println(e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }
}
