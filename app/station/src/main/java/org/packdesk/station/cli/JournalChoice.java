package org.packdesk.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.JournalFile;
import org.packdesk.persistence.journal.JournalFile.Look;
import org.packdesk.persistence.sqlite.StoreFiles;
import picocli.CommandLine.Option;

/// Which journal a command is about.
final class JournalChoice {
  private static final String DB = ".db";
  private static final String END_OF_EPOCH = ".epoch-";

  @Option(names = "--data", paramLabel = "DIR|FILE.db", required = true, description = "a station's data folder, or one file: its own, a backup, one of its archive")
  private Path data = Path.of(".");

  @Option(names = "--station", paramLabel = "NAME", description = "which one, where several have their files in the folder")
  private @Nullable String station;

  /// A file that can be read, and whose it is.
  record Chosen(JournalFile file, Look.Ours whose) {}

  private record Found(JournalFile file, Look look) {
    String name() {
      return String.valueOf(file.path().getFileName());
    }

    boolean isNamed(String station) {
      return new StoreFiles(file.path()).stem().equals(station)
          || (look instanceof Look.Ours ours && ours.station().equals(station));
    }
  }

  /// @throws Lacking when there is none, or more than one
  Chosen find() {
    Found found = Files.isDirectory(data) ? inFolder() : found(data);
    return switch (found.look()) {
      case Look.Ours ours when station == null || found.isNamed(station) -> new Chosen(found.file(), ours);
      case Look.Ours ours ->
        throw new Lacking(found.file().path() + " is the file of station " + ours.station() + ", not of " + station);
      case Look.NothingThere _ -> throw new Lacking("there is no " + data + ": name a station's data folder, or its .db file");
      case Look.Another _ ->
        throw new Lacking(data + " is not a station's file: name the station's data folder, or its .db file");
      case Look.Unreadable(String words) ->
        throw new Lacking(words + "; earlier copies of a station's file lie in its folder backups");
    };
  }

  private static Found found(Path file) {
    JournalFile journal = new JournalFile(file);
    return new Found(journal, journal.look());
  }

  private Found inFolder() {
    List<Found> all = new ArrayList<>();
    for (Path file : files()) {
      Found found = found(file);
      if (!(found.look() instanceof Look.Another) && (station == null || found.isNamed(station))) {
        all.add(found);
      }
    }
    if (all.isEmpty()) {
      throw new Lacking("no file of " + (station == null ? "a station" : "station " + station) + " lies in " + data
          + ": name its data folder, or its .db file");
    }
    if (all.size() > 1) {
      String names = all.stream().map(Found::name).collect(Collectors.joining(", "));
      throw new Lacking("several files lie in " + data + " (" + names + "): choose one by --station, or name the file");
    }
    return all.getFirst();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(Files::isRegularFile).filter(file -> isDataFile(file.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new Lacking("the folder " + data + " cannot be read: " + e.getMessage());
    }
  }

  /// The copies that the end of an epoch leaves are the same station's.
  private static boolean isDataFile(String name) {
    return name.endsWith(DB) && !name.contains(END_OF_EPOCH);
  }
}
