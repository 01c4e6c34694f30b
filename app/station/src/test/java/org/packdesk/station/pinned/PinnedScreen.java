package org.packdesk.station.pinned;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.Say;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;

/// What the pinned station shows. A page is noted when what it shows has changed: how often it is shown anew nobody sees.
final class PinnedScreen implements StationDisplay {
  private final Consumer<String> notes;
  private final boolean packs;
  private final Map<String, Object> shown = new HashMap<>();
  private String at = "desk";

  /// @param packs whether the page of packing is ever seen while the station runs
  PinnedScreen(Consumer<String> notes, boolean packs) {
    this.notes = notes;
    this.packs = packs;
  }

  private void show(String page, Object view, String line) {
    if (!view.equals(shown.put(page, view))) {
      notes.accept("shown " + page + line);
    }
  }

  /// Where nobody packs, its page is seen only when the station has stopped.
  @Override
  public void show(PackView view) {
    if (packs || view.instruction().say() == Say.DO_CALL_LEAD) {
      show("pack", view, ShownText.of(view));
    }
  }

  @Override
  public void show(ProblemView view) {
    show("problem", view, ShownText.of(view));
  }

  /// Where the parcels on the belt are is only a matter of time.
  @Override
  public void show(LineView view) {
    String line = ShownText.of(view);
    show("line", line, line);
    shown.put("all of the line", view);
  }

  @Override
  public void show(LabelsView view) {
    show("labels", view, ShownText.of(view));
  }

  /// Figures of the disk are each time others.
  @Override
  public void show(MemoryView view) {
    String line = ShownText.of(view);
    show("memory", line, line);
    shown.put("all of the memory", view);
  }

  @Override
  public void show(StationView view) {
    String line = ShownText.of(view);
    show("station", line, line);
  }

  @Override
  public void show(LabelPicture picture) {
    notes.accept("shown picture");
  }

  /// What is behind a page that is left is shown anew when it is turned to again.
  @Override
  public void turn(Page page) {
    notes.accept("page " + page.name().toLowerCase(Locale.ROOT));
    at = page.name().toLowerCase(Locale.ROOT);
    if (page != Page.LABELS) {
      shown.remove("labels");
    }
  }

  boolean isAt(String page) {
    return at.equals(page);
  }

  boolean hasShown(String page) {
    return shown.containsKey(page);
  }

  /// All that is seen of the work, but for what became of the last scan: that is forgotten at a restart.
  String seen() {
    StringBuilder seen = new StringBuilder();
    if (shown.get("pack") instanceof PackView pack) {
      seen.append(RecordText.page("pack", pack, "verdict"));
    }
    if (shown.get("problem") instanceof ProblemView problem) {
      seen.append(RecordText.page("problem", problem, "verdict"));
    }
    if (shown.get("all of the line") instanceof LineView line) {
      seen.append(RecordText.page("line", line));
    }
    if (shown.get("all of the memory") instanceof MemoryView memory) {
      seen.append(RecordText.page("memory", memory, "rows", "alarm"));
    }
    return seen.toString();
  }

  /// All labels that the desk knows. In which order it names those of several open orders differs from one run of the program to the
  /// next, and so does which of them is selected first.
  String labels() {
    Record view = (Record) Objects.requireNonNull(shown.get("labels"), "no labels were shown");
    return RecordText.page("labels", view, "answer", "selected", "offer").lines().sorted().map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
