package org.packdesk.printing.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.label.Converted;
import org.packdesk.printing.label.LabelInspection;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.RefusalReason;
import org.packdesk.printing.label.Refused;

/// Converts labels in a small JVM of its own that is kept warm. A label that takes longer than the deadline, or ends that JVM, is
/// refused, and a new one is started for the next. Thread-safe; one label at a time, the others wait.
public final class ApartConverter implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ApartConverter.class.getName());
  private static final Duration END = Duration.ofSeconds(2);

  private final Settings settings;
  private final ExecutorService talking = Executors
      .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("label-converter-", 1).factory());
  private @Nullable Child child;
  private boolean closed;

  /// How the other JVM runs.
  ///
  /// @param java the program that starts it
  /// @param classPath as of this program
  /// @param heapMb its heap, megabytes
  /// @param answerWithin for one label, without the start of the JVM
  /// @param startWithin for the start of the JVM and its first label
  public record Settings(Path java, String classPath, int heapMb, Duration answerWithin, Duration startWithin) {

    /// As this very program: its Java, its class path; 192 MB, 5 s for a label, 30 s for a start.
    public static Settings likeThisProgram() {
      return new Settings(Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"), 192,
          Duration.ofSeconds(5), Duration.ofSeconds(30));
    }
  }

  public ApartConverter(Settings settings) {
    this.settings = settings;
  }

  /// Starts the JVM if it does not run, and waits until it is warm. Not needed: the first label would do it too.
  public synchronized void warmUp() {
    try {
      running();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "labels cannot be converted apart: {0}", e.getMessage());
    }
  }

  /// As `LabelConverter.toZpl`. Blocks for at most the start and one answer; never throws because of the document.
  public synchronized Converted toZpl(byte[] document, PrintMedia media, String tracking) {
    if (document.length > LabelInspection.BYTES_MAX) {
      return new Refused(RefusalReason.TOO_LARGE, "The label's file has " + document.length + " bytes; at most "
          + LabelInspection.BYTES_MAX + " are taken.");
    }
    Child now;
    try {
      now = running();
    } catch (IOException e) {
      return new Refused(RefusalReason.TOO_COMPLEX, "Labels cannot be converted on this PC now: " + e.getMessage());
    }
    return ask(now, new Wire.Wish(document, media, tracking));
  }

  private Converted ask(Child now, Wire.Wish wish) {
    try {
      return within(settings.answerWithin(), () -> now.ask(wish));
    } catch (TimeoutException slow) {
      end(now);
      return new Refused(RefusalReason.TOO_COMPLEX,
          "The label's file could not be drawn within " + settings.answerWithin().toSeconds() + " s.");
    } catch (IOException broken) {
      end(now);
      LOG.log(System.Logger.Level.WARNING, "a label ended its converter: {0}", broken.getMessage());
      return new Refused(RefusalReason.TOO_COMPLEX,
          "The label's file ended the program that draws labels; it is damaged or made to harm.");
    }
  }

  private Child running() throws IOException {
    if (closed) {
      throw new IOException("the program ends");
    }
    Child known = child;
    if (known != null && known.process.isAlive()) {
      return known;
    }
    Child fresh = new Child(settings);
    try {
      within(settings.startWithin(), () -> {
        Wire.readReady(fresh.in);
        return fresh;
      });
    } catch (TimeoutException slow) {
      end(fresh);
      throw new IOException("it did not start within " + settings.startWithin().toSeconds() + " s", slow);
    } catch (IOException broken) {
      end(fresh);
      throw broken;
    }
    child = fresh;
    return fresh;
  }

  private interface Talk<T> {
    T talk() throws IOException;
  }

  private <T> T within(Duration limit, Talk<T> talk) throws IOException, TimeoutException {
    Future<T> answer = talking.submit(talk::talk);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IOException("the program ends", hurried);
    }
  }

  private void end(Child which) {
    which.process.destroyForcibly();
    child = null;
  }

  /// One JVM and its pipes.
  private static final class Child {
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Child(Settings settings) throws IOException {
      process = new ProcessBuilder(List.of(settings.java().toString(), "-Xmx" + settings.heapMb() + "m", "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Djava.awt.headless=true",
          "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp", settings.classPath(),
          ApartMain.class.getName())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
      out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    private Converted ask(Wire.Wish wish) throws IOException {
      Wire.writeWish(out, wish);
      return Wire.readAnswer(in);
    }
  }

  /// Ends the other JVM; a label under way is refused.
  @Override
  public synchronized void close() {
    closed = true;
    Child known = child;
    if (known != null) {
      end(known);
      try {
        known.process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
    talking.shutdownNow();
  }
}
