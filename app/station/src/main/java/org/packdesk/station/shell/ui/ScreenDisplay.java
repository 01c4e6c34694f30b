package org.packdesk.station.shell.ui;

import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.Verdict;

/// The window as the station thread's display. A frame is reported under the number of the verdict that it shows.
public final class ScreenDisplay implements StationDisplay {
  private final FxBridge bridge;

  public ScreenDisplay(FxBridge bridge) {
    this.bridge = bridge;
  }

  @Override
  public void show(PackView view) {
    Verdict verdict = view.verdict();
    bridge.show(view, verdict == null ? FxBridge.NO_TOKEN : verdict.number());
  }

  @Override
  public void show(StationView view) {
    bridge.show(view);
  }

  @Override
  public void show(MemoryView view) {
    bridge.show(view);
  }

  @Override
  public void show(LabelsView view) {
    bridge.show(view);
  }

  @Override
  public void show(ProblemView view) {
    bridge.show(view);
  }

  @Override
  public void show(LineView view) {
    bridge.show(view);
  }

  @Override
  public void show(LabelPicture picture) {
    bridge.show(picture);
  }

  @Override
  public void turn(Page page) {
    bridge.turn(page);
  }
}
