package org.packdesk.devices.runner;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// A label printer: asked for its status when idle, before each job and after it. One job at a time; no byte of it leaves unless the printer
/// has just said that it is ready, and after the first byte there is no second attempt.
final class ZplPrinter implements Session {

  static final Duration SENDING_MAX = Duration.ofSeconds(60);
  static final Duration PRINTING_MAX = Duration.ofSeconds(60);
  private static final Duration WHILE_PRINTING = Duration.ofMillis(50);
  private static final int PIECE_BYTES = 4096;

  private final PrinterTalk.Counting counting;
  private final PrintLine line;
  private final Duration pollEvery;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private PrintLine.@Nullable Job waiting;

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
    announcer.opened(attempt);
    PrinterTalk talk = new PrinterTalk(connection, counting, announcer, time, bell);
    long pollDue = time.nanos();
    while (bell.wanted()) {
      announcer.retry();
      reportRefusals();
      PrintLine.Job job = waiting == null ? line.nextJob() : waiting;
      if (job != null) {
        print(job, connection, talk);
      } else if (time.isDue(pollDue)) {
        talk.ask();
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
      announcer.outcome(job.id(), new PrintOutcome.Refused(before.trouble().get(), "the printer says so"));
      return;
    }
    try {
      send(job.bytes(), connection);
      announcer.outcome(job.id(), proof(talk));
    } catch (LinkException lost) {
      announcer.outcome(job.id(), new PrintOutcome.Unclear(lost.detail()));
      throw lost;
    }
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
  private PrintOutcome proof(PrinterTalk talk) throws LinkException {
    long due = time.in(PRINTING_MAX);
    while (!time.isDue(due)) {
      PrinterStatus after = talk.ask();
      if (after.idle() && after.ready()) {
        return new PrintOutcome.Delivered();
      }
      if (!after.ready() && after.trouble().get() != PrinterTrouble.BUFFER_FULL) {
        return new PrintOutcome.Unclear("the whole job was sent, then the printer said " + after.trouble().get());
      }
      time.pause(WHILE_PRINTING, bell);
    }
    return new PrintOutcome.Unclear(
        "the whole job was sent, and it still waits in the printer after " + PRINTING_MAX.toSeconds() + " s");
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
