package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.packdesk.devices.printer.HqesProtocol;
import org.packdesk.devices.printer.SgdProtocol;
import org.packdesk.devices.printer.ZplStatusProtocol;

/// Questions to a printer over one connection: how it is, and how many labels it ever printed. Once `~HS` stayed unanswered only `~HQES` is asked
/// on this connection: a late answer to the one must not be taken for the answer to a newer one. One thread.
final class PrinterTalk {

  static final Duration ANSWER_MAX = Duration.ofSeconds(3);
  static final Duration SECOND_ANSWER_MAX = Duration.ofSeconds(2);
  static final Duration COUNTER_MAX = Duration.ofSeconds(1);
  static final String FEW_WORDS = "it does not answer ~HS: asked by ~HQES, which does not tell what waits in it";
  private static final Duration READ_SLICE = Duration.ofMillis(100);

  private final Link.Connection connection;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private final Protocol<PrinterStatus> statuses = new ZplStatusProtocol();
  private final Protocol<PrinterStatus> errors = new HqesProtocol();
  private final Protocol<ReplyText> counters = new SgdProtocol();
  private final Inbox<PrinterStatus> statusInbox = new Inbox<>(statuses);
  private final Inbox<PrinterStatus> errorInbox = new Inbox<>(errors);
  private final Inbox<ReplyText> counterInbox = new Inbox<>(counters);
  private boolean counting;
  private boolean fewWords;
  private boolean sawTrouble;

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

  /// It was silent to `~HS` and answers `~HQES` only.
  boolean hasFewWords() {
    return fewWords;
  }

  boolean sawTrouble() {
    return sawTrouble;
  }

  /// The status, with the counter when the printer says that nothing waits in it. Announced before it is returned.
  PrinterStatus ask() throws LinkException {
    Answer<PrinterStatus> answer = fewWords ? askErrors() : exchange(statuses, statusInbox, ANSWER_MAX);
    if (answer.reading() == null && !answer.garbage() && !fewWords && !bell.stopped()) {
      answer = askErrors();
      fewWords = answer.reading() != null;
    }
    if (answer.reading() == null) {
      throw unanswered(answer.garbage());
    }
    announcer.online();
    PrinterStatus status = answer.reading();
    sawTrouble |= !status.ready();
    if (status.ready() && status.idle()) {
      OptionalLong labels = count();
      status = labels.isPresent() ? status.counted(labels.getAsLong()) : status;
    }
    announcer.reading(answer.at(), status, answer.frame());
    return status;
  }

  private Answer<PrinterStatus> askErrors() throws LinkException {
    Answer<PrinterStatus> answer = exchange(errors, errorInbox, SECOND_ANSWER_MAX);
    PrinterStatus said = answer.reading();
    if (said == null) {
      return answer;
    }
    List<String> warnings = new ArrayList<>(said.warnings());
    warnings.addFirst(FEW_WORDS);
    return new Answer<>(new PrinterStatus(said.troubles(), said.reasons(), warnings, null, null), answer.frame(), answer.at(),
        answer.garbage());
  }

  /// Empty when it does not tell: it is not asked again before the next connection. While something may wait in the printer, the count is
  /// good for seeing it rise and for nothing else.
  OptionalLong count() throws LinkException {
    if (!counting) {
      return OptionalLong.empty();
    }
    Answer<ReplyText> answer = exchange(counters, counterInbox, COUNTER_MAX);
    OptionalLong labels = answer.reading() == null ? OptionalLong.empty() : SgdProtocol.count(answer.reading());
    counting = labels.isPresent();
    return labels;
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
    return new LinkException(OfflineReason.SILENT, "no answer to ~HS for " + ANSWER_MAX.toSeconds() + " s, nor to ~HQES for "
        + SECOND_ANSWER_MAX.toSeconds() + " s");
  }
}
