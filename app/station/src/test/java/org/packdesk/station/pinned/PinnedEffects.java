package org.packdesk.station.pinned;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.Devices;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.Induct;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ParcelAnswer;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.loop.ParcelQuestions;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.roles.pack.EffectRunner;

/// Notes what the pinned station wants done, and does nothing of it: what comes of it is the test's to say.
final class PinnedEffects implements EffectRunner, Devices {
  private final Consumer<String> notes;
  private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();

  private record Question(String barcode, CompletableFuture<ParcelAnswer> answer) {}

  PinnedEffects(Consumer<String> notes) {
    this.notes = notes;
  }

  @Override
  public void start(Devices devices) {
    // nothing is begun
  }

  @Override
  public void run(PackEffect effect) {
    notes.accept("effect " + switch (effect) {
      case PackEffect.Purchase purchase -> "purchase " + purchase.key() + " in " + purchase.cartonType();
      case PackEffect.AskByKey ask -> "ask by key " + ask.purchase().key() + " then " + ask.then();
      case PackEffect.Claim claim -> "claim " + claim.orderId();
      case PackEffect.ReleaseClaim claim -> "release claim " + claim.orderId();
      case PackEffect.VoidLabel label -> "void " + label.key() + " " + label.labelId();
      case PackEffect.Print print -> "print " + print.printId() + " copy " + print.copy() + " on " + print.printer();
      case PackEffect.UsePrinter use -> "use printer " + use.printer();
      case PackEffect.Check check -> "check " + check.key();
    });
  }

  @Override
  public void preview(LabelRow label, Consumer<LabelPicture> to) {
    notes.accept("picture " + label.key() + " copy " + label.copy());
  }

  @Override
  public void divert(DeviceId gate, GateCommand command) {
    notes.accept("effect divert " + command.trackId() + " to " + command.lane() + " as " + command.sequence() + " within "
        + command.deadline().toMillis() + " ms");
  }

  @Override
  public void induct(DeviceId gate, Induct induct) {
    notes.accept("effect induct " + induct);
  }

  @Override
  public void print(DeviceId printer, String jobId, byte[] job) {
    throw new AssertionError("the rules' effects print, nothing else: " + jobId);
  }

  @Override
  public void use(DeviceId printer) {
    throw new AssertionError("the rules' effects choose a printer, nothing else: " + printer);
  }

  @Override
  public void close() {
    questions.forEach(question -> question.answer().complete(new ParcelAnswer.Failed("closed")));
  }

  /// A problem desk's questions; the test answers.
  ParcelQuestions questions() {
    return new ParcelQuestions() {
      @Override
      public void ask(String barcode) {
        notes.accept("effect ask parcel " + barcode);
      }

      @Override
      public void close() {
        // nobody waits
      }
    };
  }

  /// A line asks central on threads of its own; the answer is held back until [#answer].
  CentralApi central() {
    return (CentralApi) java.lang.reflect.Proxy.newProxyInstance(CentralApi.class.getClassLoader(),
        new Class<?>[]{CentralApi.class},
        (_, method, arguments) -> {
          if (!method.getName().equals("parcelByBarcode")) {
            throw new AssertionError("a line asks central for parcels only, not " + method.getName());
          }
          Question question = new Question(String.valueOf(arguments[0]), new CompletableFuture<>());
          questions.add(question);
          return question.answer().get();
        });
  }

  /// @throws AssertionError when central is not asked this next
  void answer(String barcode, ParcelAnswer answer) throws InterruptedException {
    Question question = questions.poll(10, TimeUnit.SECONDS);
    if (question == null || !question.barcode().equals(barcode)) {
      throw new AssertionError("central was asked " + question + ", not " + barcode);
    }
    question.answer().complete(answer);
  }
}
