package org.packdesk.devices.runner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// A link that plays a script on a fake clock: what it is asked and not told to expect fails the test. The bell stops when the script
/// has ended.
final class ScriptedLink implements Link {

  private sealed interface Step {
    record Opens() implements Step {}

    record Fails(OfflineReason reason) implements Step {}

    record Gives(String bytes) implements Step {}

    record Quiet(Duration length) implements Step {}

    record Loses(OfflineReason reason) implements Step {}

    record Takes(String bytes) implements Step {}

    record Does(Runnable action) implements Step {}
  }

  private final FakeTime time;
  private final Bell bell;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<Duration> openedAt = new ArrayList<>();

  ScriptedLink(FakeTime time, Bell bell) {
    this.time = time;
    this.bell = bell;
  }

  ScriptedLink opens() {
    return then(new Step.Opens());
  }

  ScriptedLink failsToOpen(OfflineReason reason) {
    return then(new Step.Fails(reason));
  }

  /// Bytes that one read returns.
  ScriptedLink gives(String bytes) {
    return then(new Step.Gives(bytes));
  }

  /// Reads return nothing for so long; what is written meanwhile is not looked at.
  ScriptedLink isQuietFor(Duration length) {
    return then(new Step.Quiet(length));
  }

  ScriptedLink loses(OfflineReason reason) {
    return then(new Step.Loses(reason));
  }

  /// Expects exactly these bytes in one write.
  ScriptedLink takes(String bytes) {
    return then(new Step.Takes(bytes));
  }

  ScriptedLink does(Runnable action) {
    return then(new Step.Does(action));
  }

  private ScriptedLink then(Step step) {
    steps.add(step);
    return this;
  }

  /// How long after the start each opening was tried.
  List<Duration> openedAt() {
    return openedAt;
  }

  boolean ended() {
    return steps.isEmpty();
  }

  @Override
  public Connection open() throws LinkException {
    openedAt.add(time.passed());
    Step step = next();
    return switch (step) {
      case Step.Opens opens -> new Playing();
      case Step.Fails fails -> throw new LinkException(fails.reason(), "scripted");
      default -> throw new AssertionError("opened, but the script says " + step);
    };
  }

  private Step next() {
    front();
    if (steps.isEmpty()) {
      throw new AssertionError("the script has ended");
    }
    Step step = steps.remove();
    if (steps.isEmpty()) {
      bell.stop();
    }
    return step;
  }

  /// What the link does next; actions on the way to it are done now.
  private @Nullable Step front() {
    while (steps.peek() instanceof Step.Does does) {
      steps.remove();
      does.action().run();
    }
    return steps.peek();
  }

  private final class Playing implements Connection {

    @Override
    public int read(ByteBuffer target, Duration timeout) throws LinkException {
      if (front() instanceof Step.Quiet quiet) {
        return quiet(quiet, timeout);
      }
      Step step = next();
      return switch (step) {
        case Step.Gives gives -> {
          target.put(gives.bytes().getBytes(StandardCharsets.ISO_8859_1));
          yield gives.bytes().length();
        }
        case Step.Loses loses -> throw new LinkException(loses.reason(), "scripted");
        default -> throw new AssertionError("read, but the script says " + step);
      };
    }

    private int quiet(Step.Quiet quiet, Duration timeout) {
      Duration slice = timeout.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : timeout;
      time.pass(slice);
      if (quiet.length().compareTo(slice) <= 0) {
        next();
      } else {
        steps.remove();
        steps.addFirst(new Step.Quiet(quiet.length().minus(slice)));
      }
      return 0;
    }

    @Override
    public void write(ByteBuffer source) throws LinkException {
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      if (front() instanceof Step.Quiet) {
        return;
      }
      Step step = next();
      switch (step) {
        case Step.Takes takes -> {
          if (!new String(bytes, StandardCharsets.ISO_8859_1).equals(takes.bytes())) {
            throw new AssertionError(
                "wrote '" + new String(bytes, StandardCharsets.ISO_8859_1) + "', the script expects '" + takes.bytes() + "'");
          }
        }
        case Step.Loses loses -> throw new LinkException(loses.reason(), "scripted");
        default ->
          throw new AssertionError("wrote '" + new String(bytes, StandardCharsets.ISO_8859_1) + "', but the script says " + step);
      }
    }

    @Override
    public void close() {
      // a script does not mind
    }
  }
}
