package org.packdesk.devices.runner;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// A label printer: asked for its status when idle, before each job and after it. One job at a time; no byte of it leaves unless the printer
/// has just said that it is ready, and after the first byte there is no second attempt.
final class ZplPrinter implements Session {

  static final Duration ANSWER_MAX = Duration.ofSeconds(3);
  static final Duration SENDING_MAX = Duration.ofSeconds(60);
  static final Duration PRINTING_MAX = Duration.ofSeconds(60);
  private static final Duration WHILE_PRINTING = Duration.ofMillis(50);
  private static final Duration READ_SLICE = Duration.ofMillis(100);
  private static final int PIECE_BYTES = 4096;

  private final Protocol<PrinterStatus> protocol;
  private final PrintLine line;
  private final Duration pollEvery;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private PrintLine.@Nullable Job waiting;

  ZplPrinter(Protocol<PrinterStatus> protocol, PrintLine line, Duration pollEvery, Announcer announcer, Time time, Bell bell) {
    this.protocol = protocol;
    this.line = line;
    this.pollEvery = pollEvery;
    this.announcer = announcer;
    this.time = time;
    this.bell = bell;
  }

  @Override
  public void run(Link.Connection connection, int attempt) throws LinkException {
    announcer.opened(attempt);
    Inbox<PrinterStatus> inbox = new Inbox<>(protocol);
    long pollDue = time.nanos();
    while (!bell.stopped()) {
      announcer.retry();
      reportRefusals();
      PrintLine.Job job = waiting == null ? line.nextJob() : waiting;
      if (job != null) {
        print(job, connection, inbox);
      } else if (time.isDue(pollDue)) {
        ask(connection, inbox);
        pollDue = time.in(pollEvery);
      } else {
        time.pause(time.until(pollDue), bell);
      }
    }
  }

  /// A line that went down unnoticed is found by the question before the job: then the job waits for one more opening.
  private void print(PrintLine.Job job, Link.Connection connection, Inbox<PrinterStatus> inbox) throws LinkException {
    PrinterStatus before;
    boolean second = waiting != null;
    waiting = null;
    try {
      before = ask(connection, inbox);
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
      announcer.outcome(job.id(), proof(connection, inbox));
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
  private PrintOutcome proof(Link.Connection connection, Inbox<PrinterStatus> inbox) throws LinkException {
    long due = time.in(PRINTING_MAX);
    while (!time.isDue(due)) {
      PrinterStatus after = ask(connection, inbox);
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

  private PrinterStatus ask(Link.Connection connection, Inbox<PrinterStatus> inbox) throws LinkException {
    connection.write(protocol.request().orElseThrow().toBuffer());
    long due = time.in(ANSWER_MAX);
    boolean garbage = false;
    while (!time.isDue(due) && !bell.stopped()) {
      int count = connection.read(inbox.space(), READ_SLICE);
      Instant at = time.now();
      while (count > 0) {
        Inbox.Found<PrinterStatus> found = inbox.next();
        if (found.decoded() instanceof Decoded.Message<PrinterStatus> message) {
          announcer.online();
          announcer.reading(at, message.reading(), found.frame());
          return message.reading();
        }
        garbage |= found.decoded() instanceof Decoded.Garbage;
        count = found.decoded() instanceof Decoded.Incomplete ? 0 : count;
      }
    }
    throw unanswered(garbage);
  }

  private LinkException unanswered(boolean garbage) {
    if (bell.stopped()) {
      return new LinkException(OfflineReason.SILENT, "the station closed before the printer answered");
    }
    if (garbage) {
      return new LinkException(OfflineReason.NOT_UNDERSTOOD, "its answer to a status request is no ZPL status");
    }
    return new LinkException(OfflineReason.SILENT, "no answer to a status request for " + ANSWER_MAX.toSeconds()
        + " s; some printers do not answer when paper or ribbon is out or the head is open");
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
