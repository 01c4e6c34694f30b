package org.packdesk.devices.runner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.packdesk.devices.Decoded;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.Reading;
import org.packdesk.devices.ReplyText;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// A device that speaks by itself (scanner) or is asked again and again (scale).
final class StreamSession<R extends Reading> implements Session {

  static final Duration SILENCE_MAX = Duration.ofSeconds(3);
  static final int GARBAGE_FRAMES_MAX = 5;
  static final int GARBAGE_BYTES_MAX = 4096;
  private static final Duration READ_SLICE = Duration.ofMillis(200);
  private static final Logger LOG = System.getLogger(StreamSession.class.getName());

  private final Protocol<R> protocol;
  private final Duration pollEvery;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;

  StreamSession(Protocol<R> protocol, Duration pollEvery, Announcer announcer, Time time, Bell bell) {
    this.protocol = protocol;
    this.pollEvery = pollEvery;
    this.announcer = announcer;
    this.time = time;
    this.bell = bell;
  }

  @Override
  public void run(Link.Connection connection, int attempt) throws LinkException {
    if (protocol.request().isPresent()) {
      announcer.opened(attempt);
    } else {
      announcer.online();
    }
    new Conversation(connection).run();
  }

  @Override
  public void unreachable(LinkException why) {
    announcer.retry();
  }

  @Override
  public void closed() {
    announcer.retry();
  }

  /// One opening of the link.
  private final class Conversation {

    private final Link.Connection connection;
    private final Inbox<R> inbox = new Inbox<>(protocol);
    private final Optional<RawFrame> request = protocol.request();
    private long pollDue = time.nanos();
    private long gapDue = time.nanos();
    private long silenceDue = time.in(SILENCE_MAX);
    private int garbageFrames;
    private int garbageBytes;
    private String notUnderstood = "";

    Conversation(Link.Connection connection) {
      this.connection = connection;
    }

    void run() throws LinkException {
      while (!bell.stopped()) {
        announcer.retry();
        if (request.isPresent()) {
          poll(request.get());
        }
        int count = connection.read(inbox.space(), patience());
        Instant at = time.now();
        if (count > 0) {
          gapDue = time.in(protocol.gapMax());
          decodeAll(at);
        } else if (!inbox.isEmpty() && time.isDue(gapDue)) {
          garbage("the beginning of a frame without its rest", inbox.drop());
        }
      }
    }

    private void poll(RawFrame ask) throws LinkException {
      if (time.isDue(silenceDue)) {
        throw notUnderstood.isEmpty()
            ? new LinkException(OfflineReason.SILENT, "no answer for " + SILENCE_MAX.toSeconds() + " s")
            : new LinkException(OfflineReason.NOT_UNDERSTOOD, notUnderstood);
      }
      if (time.isDue(pollDue)) {
        pollDue = time.in(pollEvery);
        connection.write(ask.toBuffer());
      }
    }

    private Duration patience() {
      Duration untilPoll = request.isPresent() ? time.until(pollDue) : READ_SLICE;
      return untilPoll.compareTo(READ_SLICE) < 0 ? untilPoll : READ_SLICE;
    }

    private void decodeAll(Instant at) {
      while (true) {
        Inbox.Found<R> found = inbox.next();
        switch (found.decoded()) {
          case Decoded.Incomplete<R> more -> {
            return;
          }
          case Decoded.Blank<R> between -> LOG.log(Level.TRACE, "between frames: {0}", found.frame());
          case Decoded.Garbage<R> garbage -> garbage(garbage.why(), found.frame());
          case Decoded.Message<R> message -> understood(at, message.reading(), found.frame());
        }
      }
    }

    /// A reply to another question proves neither the protocol nor the scale.
    private void understood(Instant at, Reading reading, RawFrame frame) {
      if (reading instanceof ReplyText reply) {
        notUnderstood = "answers '" + reply.text() + "' and gives no reading";
      } else {
        garbageFrames = 0;
        garbageBytes = 0;
        notUnderstood = "";
        silenceDue = time.in(SILENCE_MAX);
        announcer.online();
      }
      announcer.reading(at, reading, frame);
    }

    private void garbage(String why, RawFrame frame) {
      LOG.log(Level.DEBUG, "garbage, {0}: {1}", why, frame);
      garbageFrames++;
      garbageBytes += frame.length();
      notUnderstood = why;
      if (garbageFrames >= GARBAGE_FRAMES_MAX || garbageBytes >= GARBAGE_BYTES_MAX) {
        announcer.offline(OfflineReason.NOT_UNDERSTOOD, why);
      }
    }
  }
}
