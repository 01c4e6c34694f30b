package org.packdesk.devices.runner;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// A label printer: asked for its status when idle, before each job and after it. One job at a time; no byte of it leaves unless the printer
/// has just said that it is ready, and after the first byte there is no second attempt. One that is silent on `~HS` is driven by `~HQES`, and
/// tried with `~HS` on a fresh connection when its trouble is mended, else once a minute.
final class ZplPrinter implements Session {

  static final Duration SENDING_MAX = Duration.ofSeconds(60);
  static final Duration PRINTING_MAX = Duration.ofSeconds(60);
  static final Duration FEW_WORDS_MAX = Duration.ofSeconds(60);
  static final Duration COUNTER_STILL = Duration.ofSeconds(1);
  private static final Duration WHILE_PRINTING = Duration.ofMillis(50);
  private static final int PIECE_BYTES = 4096;

  private final PrinterTalk.Counting counting;
  private final PrintLine line;
  private final Duration pollEvery;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private PrintLine.@Nullable Job waiting;
  private boolean openedAgain;

  ZplPrinter(PrinterTalk.Counting counting, PrintLine line, Duration pollEvery, Announcer announcer, Time time, Bell bell) {
    this.counting = counting;
    this.line = line;
    this.pollEvery = pollEvery;
    this.announcer = announcer;
    this.time = time;
    this.bell = bell;
  }

  @Override
  public void run(Link.Connection connection, int attempt) throws LinkException {
    if (!openedAgain) {
      announcer.opened(attempt);
    }
    openedAgain = false;
    PrinterTalk talk = new PrinterTalk(connection, counting, announcer, time, bell);
    long pollDue = time.nanos();
    long fullDue = time.in(FEW_WORDS_MAX);
    while (bell.wanted() && !openedAgain) {
      announcer.retry();
      reportRefusals();
      PrintLine.Job job = waiting == null ? line.nextJob() : waiting;
      if (job != null) {
        print(job, connection, talk);
      } else if (time.isDue(pollDue)) {
        PrinterStatus status = talk.ask();
        openedAgain = talk.hasFewWords() && status.ready() && (talk.sawTrouble() || time.isDue(fullDue));
        pollDue = time.in(pollEvery);
      } else {
        time.pause(time.until(pollDue), bell);
      }
    }
  }

  /// A line that went down unnoticed is found by the question before the job: then the job waits for one more opening.
  private void print(PrintLine.Job job, Link.Connection connection, PrinterTalk talk) throws LinkException {
    PrinterStatus before;
    boolean second = waiting != null;
    waiting = null;
    try {
      before = talk.ask();
    } catch (LinkException lost) {
      if (second || lost.reason() == OfflineReason.SILENT) {
        refuse(job, lost);
      } else {
        waiting = job;
        bell.ring();
      }
      throw lost;
    }
    if (before.trouble().isPresent()) {
      announcer.outcome(job.id(), new PrintOutcome.Refused(before.trouble().get(), before.reasons().isEmpty()
          ? "the printer says so"
          : "the printer says: " + before.words()));
      return;
    }
    try {
      OptionalLong labels = countBefore(before, talk);
      send(job.bytes(), connection);
      announcer.outcome(job.id(), proof(talk, labels));
    } catch (LinkException lost) {
      announcer.outcome(job.id(), new PrintOutcome.Unclear(lost.detail()));
      throw lost;
    }
  }

  private static OptionalLong countBefore(PrinterStatus before, PrinterTalk talk) throws LinkException {
    Long told = before.counter();
    return told == null && before.memory() == null ? talk.count() : told == null ? OptionalLong.empty() : OptionalLong.of(told);
  }

  private void send(byte[] bytes, Link.Connection connection) throws LinkException {
    long due = time.in(SENDING_MAX);
    for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
      int length = Math.min(PIECE_BYTES, bytes.length - from);
      if (bell.stopped() || time.isDue(due)) {
        throw new LinkException(OfflineReason.SILENT, from + " of " + bytes.length + " bytes sent, then " + (bell.stopped()
            ? "the station closed"
            : "the printer was too slow"));
      }
      try {
        connection.write(ByteBuffer.wrap(bytes, from, length));
      } catch (LinkException lost) {
        throw new LinkException(lost.reason(), "about " + from + " of " + bytes.length + " bytes sent, then: " + lost.detail(),
            lost);
      }
    }
  }

  /// The status is asked on the same line behind the job, so it cannot overtake it.
  private PrintOutcome proof(PrinterTalk talk, OptionalLong labels) throws LinkException {
    long due = time.in(PRINTING_MAX);
    while (!time.isDue(due)) {
      PrinterStatus after = talk.ask();
      if (after.idle() && after.ready()) {
        return new PrintOutcome.Delivered();
      }
      if (!after.ready() && after.trouble().get() != PrinterTrouble.BUFFER_FULL) {
        return new PrintOutcome.Unclear("the whole job was sent, then the printer said " + after.words());
      }
      if (after.memory() == null) {
        return countedProof(talk, labels, due);
      }
      time.pause(WHILE_PRINTING, bell);
    }
    return new PrintOutcome.Unclear(
        "the whole job was sent, and it still waits in the printer after " + PRINTING_MAX.toSeconds() + " s");
  }

  /// Of a printer that does not tell what waits in it: paper came when its counter rose, and it came to an end when the counter
  /// then stood still while nothing was wrong.
  private PrintOutcome countedProof(PrinterTalk talk, OptionalLong before, long due) throws LinkException {
    OptionalLong last = before;
    long stillDue = due;
    while (before.isPresent() && !time.isDue(due)) {
      PrinterStatus status = talk.ask();
      OptionalLong now = talk.count();
      if (!status.ready() || now.isEmpty()) {
        return new PrintOutcome.Unclear("the whole job was sent, then the printer said " + status.words());
      }
      if (!now.equals(last)) {
        last = now;
        stillDue = time.in(COUNTER_STILL);
      } else if (now.getAsLong() > before.getAsLong() && time.isDue(stillDue)) {
        return new PrintOutcome.Delivered();
      }
      time.pause(WHILE_PRINTING, bell);
    }
    return new PrintOutcome.Unclear("the whole job was sent, and the printer does not tell whether it still waits in it");
  }

  private void refuse(PrintLine.Job job, LinkException why) {
    PrinterTrouble trouble = why.reason() == OfflineReason.SILENT ? PrinterTrouble.SILENT : PrinterTrouble.OFFLINE;
    announcer.outcome(job.id(), new PrintOutcome.Refused(trouble, why.detail()));
  }

  private void reportRefusals() {
    for (PrintLine.Refusal refusal = line.nextRefusal(); refusal != null; refusal = line.nextRefusal()) {
      announcer.outcome(refusal.jobId(), refusal.outcome());
    }
  }

  @Override
  public void unreachable(LinkException why) {
    announcer.retry();
    reportRefusals();
    if (waiting != null) {
      refuse(waiting, why);
      waiting = null;
    }
    for (PrintLine.Job job = line.nextJob(); job != null; job = line.nextJob()) {
      refuse(job, why);
    }
  }

  @Override
  public void closed() {
    unreachable(new LinkException(OfflineReason.UNPLUGGED, "the station closes"));
  }
}
