package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.JournalFile;
import org.packdesk.persistence.sqlite.StoreFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `packdesk journal export`: every fact as a line of JSON, as it is stored.
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = "Every fact as a line of JSON: {\"seq\":1,\"hash\":\"…\",\"epoch\":\"…\",\"fact\":{…}}, as it is stored.", footer = {
    "",
    "Anybody can check the hashes: hash = SHA-256(the hash before as 32 bytes, then the fact's bytes), in hex. The fact's bytes are what stands between \"fact\": and the line's last }, in UTF-8, unchanged. Bytes that are not one line of JSON stand as \"bytes\":\"…\" in base64 in place of \"fact\".",
    "The hash before fact 1 is 32 zero bytes. Where the first line has a later number, the facts before it lie in the folder archive: each file there is exported in the same way, by --data archive/FILE.db, and its last hash is the one before the next."})
final class JournalExportCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private JournalChoice choice = new JournalChoice();

  @Option(names = "--out", paramLabel = "FILE", description = "a new file (default: standard output)")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Path file = out;
    if (file != null && Files.exists(file)) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
          file + " is there already and is not written over: name another --out");
    }
    JournalFile journal = choice.find().file();
    if (file == null) {
      write(journal, System.out);
    } else {
      whole(journal, file);
    }
    return ExitStatus.DONE;
  }

  /// A file that has its name is whole.
  private void whole(JournalFile journal, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream stream = Files.newOutputStream(fresh)) {
        write(journal, stream);
      }
      StoreFiles.putInPlace(fresh, file);
    } catch (IOException | UncheckedIOException e) {
      throw new Lacking(file + " cannot be written: " + e.getMessage());
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void write(JournalFile journal, OutputStream stream) throws IOException {
    Progress progress = new Progress(Objects.requireNonNull(spec).commandLine().getErr(), System::nanoTime);
    OutputStream buffered = new BufferedOutputStream(stream, 1 << 16);
    journal.each((epoch, row) -> {
      try {
        buffered.write(ExportedFact.line(epoch, row).getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      progress.read(row.seq());
    });
    buffered.flush();
  }
}
