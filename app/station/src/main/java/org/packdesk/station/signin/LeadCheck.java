package org.packdesk.station.signin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.packdesk.persistence.work.Operator;
import org.packdesk.persistence.work.WorkStore;

/// Finds the lead whose PIN was typed. That takes tenths of a second by intention, so it is done on a thread of its own, one at a time.
public final class LeadCheck {
  private final WorkStore work;
  private final Consumer<Optional<Operator>> back;
  private final AtomicBoolean busy = new AtomicBoolean();

  /// @param back takes what came of it; any thread
  public LeadCheck(WorkStore work, Consumer<Optional<Operator>> back) {
    this.work = work;
    this.back = back;
  }

  /// Returns at once; while one is looked for, another is not. Whoever has the answer may ask again.
  public void ask(String digits) {
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("lead-check").start(() -> {
        Optional<Operator> found;
        try {
          found = find(digits);
        } finally {
          busy.set(false);
        }
        back.accept(found);
      });
    }
  }

  private Optional<Operator> find(String digits) {
    return work.operators().stream().filter(Operator::lead).filter(lead -> lead.pin() != null && lead.pin().is(digits))
        .findFirst();
  }
}
