package org.packdesk.station.loop;

import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.memory.MemoryView;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.shell.Page;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.weighing.LineView;

/// Where the station thread puts what is to be seen. Called on the station thread; takes the values and returns at once.
public interface StationDisplay {
  void show(PackView view);

  void show(StationView view);

  void show(MemoryView view);

  void show(LabelsView view);

  /// Of no matter to whoever watches a pack desk.
  default void show(ProblemView view) {}

  /// The same.
  default void show(LineView view) {}

  /// Called on the thread `printing`.
  void show(LabelPicture picture);

  /// Also called on the thread that touched.
  void turn(Page page);
}
