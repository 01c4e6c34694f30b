package org.packdesk.station.roles.pack;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.LabelAnswer;
import org.packdesk.persistence.central.LabelDocument;
import org.packdesk.persistence.central.LabelWish;
import org.packdesk.persistence.outbox.RetryPolicy;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.loop.Outcomes;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;
import org.packdesk.station.packing.PackEffect.IfNotSeen;
import org.packdesk.station.packing.PackInput;

/// A pack desk's effects: labels over HTTP on virtual threads (one call a key at a time, bounded by the open orders), paper on
/// thread `printing`, and whatever comes of them offered back to the loop. An unanswered question is asked again later with
/// the same key; a purchase is never repeated under another.
public final class PackEffects implements EffectRunner {
  private static final System.Logger LOG = System.getLogger(PackEffects.class.getName());

  private final String station;
  private final CentralApi central;
  private final LabelPaper paper;
  private final RetryPolicy retry;
  private final Outcomes outcomes;
  private final Claims claims;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService printing = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("printing").factory());
  private final ScheduledExecutorService later = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("effects-later").factory());
  private final ConcurrentHashMap<String, Integer> failures = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable PictureWish> pictureWanted = new AtomicReference<>();
  private volatile @Nullable Devices devices;

  private record PictureWish(LabelRow label, Consumer<LabelPicture> to) {}

  /// @param paper closed with this
  public PackEffects(RoleParts parts, LabelPaper paper, RetryPolicy retry) {
    this.station = parts.station().config().station();
    this.central = parts.station().central();
    this.outcomes = parts.outcomes();
    this.paper = paper;
    this.retry = retry;
    this.claims = new Claims(central, parts.station().clock(), this::later, this::back);
  }

  /// Converts a first label so that no packer waits for it.
  @Override
  public void start(Devices printers) {
    devices = printers;
    printing.execute(paper::warmUp);
  }

  private void back(PackInput outcome) {
    outcomes.give(new PackOutcome(outcome));
  }

  @Override
  public void run(PackEffect effect) {
    switch (effect) {
      case PackEffect.Purchase purchase -> start(calls, () -> purchase(purchase));
      case PackEffect.AskByKey ask -> later(wait(ask.purchase().key()), () -> askByKey(ask));
      case PackEffect.Claim claim -> claims.claim(claim.orderId());
      case PackEffect.ReleaseClaim claim -> claims.release(claim.orderId());
      case PackEffect.VoidLabel wanted -> start(calls, () -> voidLabel(wanted));
      case PackEffect.Print print -> start(printing, () -> print(print));
      case PackEffect.UsePrinter use ->
        start(printing, () -> Objects.requireNonNull(devices, "start comes first").use(new DeviceId(use.printer())));
      case PackEffect.Check check ->
        start(printing, () -> back(new PackInput.LabelChecked(check.key(), paper.inspect(check))));
    }
  }

  /// While this closes, what was still to be done is left: the facts tell it, and the next start takes it up.
  private static void start(Executor worker, Runnable task) {
    try {
      worker.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing: {0} is left to the next start", task);
    }
  }

  @Override
  public void preview(LabelRow label, Consumer<LabelPicture> to) {
    if (pictureWanted.getAndSet(new PictureWish(label, to)) == null) {
      start(printing, this::drawNewest);
    }
  }

  private void drawNewest() {
    PictureWish wish = pictureWanted.getAndSet(null);
    if (wish != null) {
      wish.to().accept(paper.picture(wish.label()));
    }
  }

  private LabelWish wish(PackEffect.Purchase purchase) {
    return new LabelWish(purchase.key(), purchase.orderId(), purchase.parcelNo(), purchase.attempt(), purchase.cartonType(),
        station, claims.token(purchase.orderId()));
  }

  /// No wait for the first question after a start; then longer and longer with every failure.
  private Duration wait(String key) {
    Integer failed = failures.get(key);
    return failed == null ? Duration.ZERO : retry.delay(failed);
  }

  private void later(Duration delay, Runnable task) {
    try {
      var _ = later.schedule(() -> start(calls, task), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing: what was to be done later is taken up at the next start");
    }
  }

  private void purchase(PackEffect.Purchase purchase) {
    answered(new PackEffect.AskByKey(purchase, IfNotSeen.BUY), central.purchaseLabel(wish(purchase)));
  }

  private void askByKey(PackEffect.AskByKey ask) {
    answered(ask, central.labelByKey(ask.purchase().key()));
  }

  private void answered(PackEffect.AskByKey ask, LabelAnswer answer) {
    String key = ask.purchase().key();
    switch (answer) {
      case LabelAnswer.Ready ready -> {
        failures.remove(key);
        start(printing, () -> arrived(ready.label()));
      }
      case LabelAnswer.Rejected rejected -> {
        failures.remove(key);
        back(new PackInput.LabelDenied(key, rejected.words()));
      }
      case LabelAnswer.NotBought not -> {
        failures.remove(key);
        back(new PackInput.LabelNotBought(key, not.words()));
      }
      case LabelAnswer.Voided _ -> back(new PackInput.LabelGone(key));
      case LabelAnswer.Pending pending -> later(pending.retryAfter(), () -> askByKey(ask));
      case LabelAnswer.NotSeen _ when ask.then() == IfNotSeen.LEAVE ->
        back(new PackInput.LabelDenied(key, "it was never asked for"));
      case LabelAnswer.NotSeen _ -> start(calls, () -> purchase(ask.purchase()));
      case LabelAnswer.Failed failed -> {
        failures.merge(key, 1, Integer::sum);
        back(new PackInput.LabelNotKnown(key, failed.words()));
      }
    }
  }

  private void arrived(LabelDocument label) {
    back(new PackInput.LabelArrived(label, paper.inspect(label.key(), label.document(), label.tracking())));
  }

  private void voidLabel(PackEffect.VoidLabel wanted) {
    if (central.voidLabel(wanted.labelId(), "void:" + wanted.key(), wanted.reason()) instanceof LabelAnswer.Voided) {
      failures.remove(wanted.key());
      back(new PackInput.LabelCancelled(wanted.key(), wanted.labelId()));
    } else {
      failures.merge(wanted.key(), 1, Integer::sum);
      later(wait(wanted.key()), () -> voidLabel(wanted));
    }
  }

  private void print(PackEffect.Print print) {
    Devices running = Objects.requireNonNull(devices, "start comes first");
    switch (paper.bytes(print)) {
      case LabelPaper.Bytes.Printable printable ->
        running.print(new DeviceId(print.printer()), print.printId(), printable.zpl());
      case LabelPaper.Bytes.Unusable unusable -> back(new PackInput.LabelUnreadable(print.key(), unusable.words()));
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
    calls.shutdownNow();
    printing.shutdownNow();
    paper.close();
  }
}
