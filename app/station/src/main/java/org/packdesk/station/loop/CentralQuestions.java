package org.packdesk.station.loop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ParcelAnswer;

/// Asks central about barcodes that are not in the local copy: on threads of their own and for few at a time, so that neither a belt nor
/// a desk waits for it. Any thread.
final class CentralQuestions implements ParcelQuestions {
  private static final int QUESTIONS_MAX = 16;

  private final CentralApi central;
  private final Outcomes outcomes;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore questions = new Semaphore(QUESTIONS_MAX);

  CentralQuestions(CentralApi central, Outcomes outcomes) {
    this.central = central;
    this.outcomes = outcomes;
  }

  @Override
  public void ask(String barcode) {
    if (!questions.tryAcquire()) {
      told(barcode, new ParcelAnswer.Failed("too much is being asked already"));
      return;
    }
    try {
      calls.execute(() -> {
        try {
          told(barcode, central.parcelByBarcode(barcode));
        } finally {
          questions.release();
        }
      });
    } catch (RejectedExecutionException closed) {
      questions.release();
    }
  }

  private void told(String barcode, ParcelAnswer answer) {
    outcomes.give(new StationInput.ParcelTold(barcode, answer));
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
