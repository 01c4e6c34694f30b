package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrinterStatus;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Reading;
import org.packdesk.devices.ReplyText;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;
import org.packdesk.devices.printer.SgdProtocol;
import org.packdesk.devices.printer.ZplStatusProtocol;

/// Questions to a printer over one connection: how it is, and how many labels it ever printed. One thread.
final class PrinterTalk {

  static final Duration ANSWER_MAX = Duration.ofSeconds(3);
  static final Duration COUNTER_MAX = Duration.ofSeconds(1);
  private static final Duration READ_SLICE = Duration.ofMillis(100);

  private final Link.Connection connection;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private final Protocol<PrinterStatus> statuses = new ZplStatusProtocol();
  private final Protocol<ReplyText> counters = new SgdProtocol();
  private final Inbox<PrinterStatus> statusInbox = new Inbox<>(statuses);
  private final Inbox<ReplyText> counterInbox = new Inbox<>(counters);
  private boolean counting;

  /// Whether the printer is asked for its label counter.
  enum Counting {
    NEVER, WHEN_IDLE
  }

  PrinterTalk(Link.Connection connection, Counting counting, Announcer announcer, Time time, Bell bell) {
    this.connection = connection;
    this.counting = counting == Counting.WHEN_IDLE;
    this.announcer = announcer;
    this.time = time;
    this.bell = bell;
  }

  /// The status, with the counter when nothing waits in the printer. Announced before it is returned.
  PrinterStatus ask() throws LinkException {
    Answer<PrinterStatus> answer = exchange(statuses, statusInbox, ANSWER_MAX);
    if (answer.reading() == null) {
      throw unanswered(answer.garbage());
    }
    announcer.online();
    PrinterStatus status = answer.reading();
    if (counting && status.ready() && status.idle()) {
      OptionalLong labels = count();
      counting = labels.isPresent();
      status = counting ? status.counted(labels.getAsLong()) : status;
    }
    announcer.reading(answer.at(), status, answer.frame());
    return status;
  }

  /// Empty when it does not tell: it is not asked again before the next connection.
  private OptionalLong count() throws LinkException {
    Answer<ReplyText> answer = exchange(counters, counterInbox, COUNTER_MAX);
    return answer.reading() == null ? OptionalLong.empty() : SgdProtocol.count(answer.reading());
  }

  /// @param reading null when none came in time
  private record Answer<R extends Reading>(@Nullable R reading, RawFrame frame, Instant at,
      boolean garbage) {}

  private <R extends Reading> Answer<R> exchange(Protocol<R> protocol, Inbox<R> inbox, Duration patience) throws LinkException {
    connection.write(protocol.request().orElseThrow().toBuffer());
    long due = time.in(patience);
    boolean garbage = false;
    while (!time.isDue(due) && !bell.stopped()) {
      int count = connection.read(inbox.space(), READ_SLICE);
      Instant at = time.now();
      while (count > 0) {
        Inbox.Found<R> found = inbox.next();
        if (found.decoded() instanceof Decoded.Message<R> message) {
          return new Answer<>(message.reading(), found.frame(), at, garbage);
        }
        garbage |= found.decoded() instanceof Decoded.Garbage;
        count = found.decoded() instanceof Decoded.Incomplete ? 0 : count;
      }
    }
    return new Answer<>(null, inbox.drop(), time.now(), garbage);
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
}
