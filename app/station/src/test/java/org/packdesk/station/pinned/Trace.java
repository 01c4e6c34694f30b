package org.packdesk.station.pinned;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.packdesk.persistence.sqlite.StorageFaults;

/// What happens in one step, in the order in which it happens. A commit is noted by the storage itself when the disk has it, so that
/// nothing that leaves before its commit can seem to come after it.
final class Trace implements StorageFaults {
  private static final String STORED = "stored ";
  private static final List<String> PAGES = List.of("shown pack", "shown problem", "shown line", "shown labels", "shown memory",
      "shown station", "page ");

  private final Pace pace;
  private final List<String> raw = new ArrayList<>();
  private int inserts;
  private int commits;
  private boolean fails;

  /// What has to come after what. DESK: the commit, sounds and who watches, what is shown, effects. LINE: the commit, then all else.
  enum Pace {
    DESK, LINE
  }

  Trace(Pace pace) {
    this.pace = pace;
  }

  synchronized void note(String line) {
    raw.add(line);
  }

  /// The next commit fails.
  void fails() {
    fails = true;
  }

  @Override
  public synchronized void before(String call) throws SQLException {
    if (call.startsWith("BEGIN")) {
      inserts = 0;
    } else if (call.startsWith("INSERT INTO facts")) {
      inserts++;
      if (fails) {
        inserts = 0;
        throw new SQLException("the disk is gone (test)");
      }
    } else if (call.equals("COMMITTED") && inserts > 0) {
      commits++;
      Stream.generate(() -> STORED).limit(inserts).forEach(raw::add);
      inserts = 0;
    }
  }

  /// Commits of facts since the last step.
  int commits() {
    return commits;
  }

  void begin() {
    commits = 0;
  }

  /// The step's lines: grouped, and within what is shown in an order of its own, because one frame shows all of it.
  ///
  /// @param types of the facts that are new in the journal
  synchronized List<String> end(List<String> types) {
    List<String> happened = named(types);
    raw.clear();
    check(happened);
    return Stream.of(of(happened, line -> line.startsWith(STORED)),
        of(happened, line -> line.startsWith("sound ") || line.startsWith("told ")),
        of(happened, line -> place(line) >= 0).stream().sorted(Comparator.comparingInt(Trace::place)).toList(),
        of(happened, line -> line.startsWith("effect ")), of(happened, line -> line.startsWith("picture "))).flatMap(List::stream)
        .toList();
  }

  private List<String> named(List<String> types) {
    Iterator<String> next = types.iterator();
    List<String> named = raw.stream().map(line -> line.equals(STORED) ? STORED + next.next() : line).toList();
    if (next.hasNext()) {
      throw new AssertionError("a fact was stored in no commit: " + next.next());
    }
    return named;
  }

  private void check(List<String> happened) {
    int reached = 0;
    for (String line : happened) {
      int rank = rank(line);
      if (rank >= 0 && rank < reached) {
        throw new AssertionError("'" + line + "' comes too late in " + happened);
      }
      reached = Math.max(reached, rank);
    }
    int turned = happened.indexOf("page labels");
    if (turned >= 0 && happened.subList(0, turned).stream().noneMatch(line -> line.startsWith("shown labels"))) {
      throw new AssertionError("the page is turned to before what it shows: " + happened);
    }
  }

  /// Pages are turned and pictures drawn whenever that suits.
  private int rank(String line) {
    if (line.startsWith("page ") || line.startsWith("picture ")) {
      return -1;
    }
    int rank = List.of("stored", "sound", "shown", "effect")
        .indexOf(line.substring(0, line.indexOf(' ')).replace("told", "sound"));
    return pace == Pace.LINE ? Math.min(rank, 1) : rank;
  }

  private static int place(String line) {
    return PAGES.indexOf(PAGES.stream().filter(line::startsWith).findFirst().orElse(""));
  }

  private static List<String> of(List<String> lines, java.util.function.Predicate<String> wanted) {
    return lines.stream().filter(wanted).toList();
  }
}
