package org.packdesk.station.loop;

import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;

/// Two displays of one thing.
public record TwoDisplays(StationDisplay one, StationDisplay other) implements StationDisplay {
  @Override
  public void show(PackView view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void show(StationView view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void show(MemoryView view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void show(LabelsView view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void show(ProblemView view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void show(LineView view) {
    one.show(view);
    other.show(view);
  }

  @Override
  public void show(LabelPicture picture) {
    one.show(picture);
    other.show(picture);
  }

  @Override
  public void turn(Page page) {
    one.turn(page);
    other.turn(page);
  }
}
