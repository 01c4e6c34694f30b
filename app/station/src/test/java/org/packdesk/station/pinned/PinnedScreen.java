package org.packdesk.station.pinned;

import java.util.HashMap;
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
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.View;
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

  /// Where nobody packs, its page is seen only when the station has stopped. Where the parcels on the belt are is only a matter of time,
  /// and figures of the disk are each time others.
  @Override
  public void show(View view) {
    switch (view) {
      case PackView pack when packs || pack.claim() == View.Claim.STOPPED -> show("pack", pack, ShownText.of(pack));
      case PackView _ -> {
        // not seen
      }
      case ProblemView problem -> show("problem", problem, ShownText.of(problem));
      case LineView belt -> {
        show("line", ShownText.of(belt), ShownText.of(belt));
        shown.put("all of the line", belt);
      }
      case LabelsView labels -> show("labels", labels, ShownText.of(labels));
      case MemoryView memory -> {
        show("memory", ShownText.of(memory), ShownText.of(memory));
        shown.put("all of the memory", memory);
      }
      case StationView rail -> show("station", ShownText.of(rail), ShownText.of(rail));
      case LabelPicture _ -> notes.accept("shown picture");
      default -> throw new AssertionError("nobody knows this view: " + view);
    }
  }

  @Override
  public void turn(Class<? extends View> page) {
    turned(page == LabelsView.class ? "labels" : "memory");
  }

  @Override
  public void home() {
    turned("desk");
  }

  /// What is behind a page that is left is shown anew when it is turned to again.
  private void turned(String page) {
    notes.accept("page " + page);
    at = page;
    if (!page.equals("labels")) {
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
