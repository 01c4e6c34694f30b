package org.packdesk.station.loop;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.problem.ProblemInput;

/// Finds the lead whose PIN was typed. That takes tenths of a second by intention, so it is done on a thread of its own, one at a time.
final class LeadCheck {
  private final StationStore store;
  private final Consumer<ProblemInput> back;
  private final AtomicBoolean busy = new AtomicBoolean();

  LeadCheck(StationStore store, Consumer<ProblemInput> back) {
    this.store = store;
    this.back = back;
  }

  /// Returns at once; while one is looked for, another is not.
  void ask(String digits) {
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("lead-check").start(() -> {
        try {
          back.accept(find(digits));
        } finally {
          busy.set(false);
        }
      });
    }
  }

  private ProblemInput find(String digits) {
    return store.work().operators().stream().filter(Operator::lead).filter(lead -> lead.pin() != null && lead.pin().is(digits))
        .findFirst().<ProblemInput>map(lead -> new ProblemInput.LeadKnown(lead.id())).orElse(new ProblemInput.LeadUnknown());
  }
}
