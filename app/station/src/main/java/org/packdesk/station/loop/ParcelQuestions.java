package org.packdesk.station.loop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ParcelAnswer;

/// Asks central about barcodes that are not in the local copy: on threads of their own and for few at a time, so that neither a belt nor
/// a desk waits for it. Any thread.
final class ParcelQuestions implements AutoCloseable {
  private static final int QUESTIONS_MAX = 16;

  private final CentralApi central;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore questions = new Semaphore(QUESTIONS_MAX);

  ParcelQuestions(CentralApi central) {
    this.central = central;
  }

  /// Returns at once. @param back takes the answer, on the thread that has it; after a close it may never come
  void ask(String barcode, Consumer<ParcelAnswer> back) {
    if (!questions.tryAcquire()) {
      back.accept(new ParcelAnswer.Failed("too much is being asked already"));
      return;
    }
    try {
      calls.execute(() -> {
        try {
          back.accept(central.parcelByBarcode(barcode));
        } finally {
          questions.release();
        }
      });
    } catch (RejectedExecutionException closed) {
      questions.release();
    }
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
