package org.packdesk.devices.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.packdesk.devices.OfflineReason;

/// Writes with a watchdog, because neither a serial port nor a socket has a write timeout: the bytes go out on a thread of its own, and
/// when a piece is not taken in time the line is closed, which also ends that thread.
final class GuardedWriter {

  /// Blocks as long as it likes.
  interface Sink {
    void write(byte[] bytes) throws IOException;
  }

  private static final int PIECE_BYTES = 1024;

  private final ExecutorService thread;
  private final Sink sink;
  private final Runnable closeLine;
  private final Duration pieceTimeout;

  GuardedWriter(String name, Sink sink, Runnable closeLine, Duration pieceTimeout) {
    this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    this.sink = sink;
    this.closeLine = closeLine;
    this.pieceTimeout = pieceTimeout;
  }

  void write(ByteBuffer source) throws LinkException {
    while (source.hasRemaining()) {
      byte[] piece = new byte[Math.min(PIECE_BYTES, source.remaining())];
      source.get(piece);
      writePiece(piece);
    }
  }

  private void writePiece(byte[] piece) throws LinkException {
    try {
      Future<?> written = thread.submit(() -> {
        sink.write(piece);
        return piece;
      });
      written.get(pieceTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stuck) {
      closeLine.run();
      throw new LinkException(OfflineReason.SILENT, "takes no bytes for " + pieceTimeout.toMillis() + " ms", stuck);
    } catch (ExecutionException failed) {
      throw new LinkException(OfflineReason.UNPLUGGED, "writing failed: " + failed.getCause(), failed);
    } catch (RejectedExecutionException closed) {
      throw new LinkException(OfflineReason.UNPLUGGED, "the link is closed", closed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      closeLine.run();
      throw new LinkException(OfflineReason.UNPLUGGED, "stopped while writing", stopped);
    }
  }

  void close() {
    thread.shutdownNow();
  }
}
