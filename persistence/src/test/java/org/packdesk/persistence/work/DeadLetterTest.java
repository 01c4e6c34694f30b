package org.packdesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationOnDisk;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.work.Change.Unreadable;
import org.packdesk.persistence.work.WorkOrder.Hold;
import org.packdesk.persistence.work.WorkOrder.Standing;
import org.packdesk.persistence.work.WorkOrder.State;

/// Changes that cannot be read: kept for a person, and what they are about is left alone.
final class DeadLetterTest {
  @TempDir
  Path folder;
  private StationStore store;

  @BeforeEach
  void anEmptyStore() {
    store = new StationOnDisk(folder).open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void orderWhoseNewsCannotBeReadIsNotPackedUntilNewsCan() {
    changes(order("1", Standing.FREE), order("2", Standing.FREE), new Unreadable("order", "1", "change.order.lines is missing"));
    assertThat(store.work().waiting(10)).extracting(WorkOrder::id).containsExactly("2");
    assertThat(store.work().order("1").orElseThrow().standing())
        .isEqualTo(new Standing(Hold.STOPPED, "the system changed this order in a way this desk cannot read"));
    assertThat(store.work().deadLetters()).containsExactly(new DeadLetter("order", "1", "change.order.lines is missing"));
    changes(order("1", Standing.FREE));
    assertThat(store.work().waiting(10)).extracting(WorkOrder::id).containsExactly("1", "2");
    assertThat(store.work().deadLetters()).isEmpty();
  }

  @Test
  void orderThatWasNeverReadIsNotThereAndACancelledOneStaysCancelled() {
    Standing cancelled = new Standing(Hold.CANCELLED, "customer rang");
    changes(new Unreadable("order", "1", "w"), order("2", cancelled), new Unreadable("order", "2", "w"));
    assertThat(store.work().order("1")).isEmpty();
    assertThat(store.work().order("2").orElseThrow().standing()).isEqualTo(cancelled);
  }

  @Test
  void labelWhoseNewsCannotBeReadIsNotUsed() {
    BoughtLabel label = new BoughtLabel("label:1:1:1", "1", 1, 1, 1, "L", "T", "", "", "pdf", "label/label:1:1:1");
    changes(new Change.OfLabel(label, new byte[]{1}));
    assertThat(store.work().boughtLabel("1", 1)).contains(label);
    changes(new Unreadable("label", "label:1:1:1", "w"));
    assertThat(store.work().boughtLabel("1", 1)).isEmpty();
  }

  @Test
  void newest200AreKeptAndTheSameIsKeptOnce() {
    changes(IntStream.rangeClosed(1, 250).mapToObj(i -> new Unreadable("weather", "w" + i, "w")).toArray(Change[]::new));
    changes(new Unreadable("weather", "w100", "w"), new Unreadable("weather", "w100", "w"));
    List<DeadLetter> letters = store.work().deadLetters();
    assertThat(letters).hasSize(200).extracting(DeadLetter::id).startsWith("w100", "w250").endsWith("w52", "w51")
        .doesNotHaveDuplicates();
  }

  private static Change order(String id, Standing standing) {
    return new Change.OfOrder(new WorkOrder(id, "WEB-" + id, "T" + id, State.WAITING, List.of(new WorkOrder.Line(1, "MUG", 2)),
        List.of(), List.of(), false, standing, 1, 1), null);
  }

  private void changes(Change... changes) {
    store.journal().commit(new Commit.Builder().changes(new ChangePage(List.of(changes), "c", false)).build());
  }
}
