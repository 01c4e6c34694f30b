package org.packdesk.station.roles.pack;

import java.util.function.Consumer;
import org.packdesk.devices.Devices;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.PackEffect;

/// Does what the rules of labels and papers want done, on other threads. Called on the station thread after the commit; returns at once.
public interface EffectRunner extends AutoCloseable {
  /// Before the first effect. @param devices what prints
  void start(Devices devices);

  void run(PackEffect effect);

  /// Draws a label's newest paper for the screen and gives the picture away on the thread that drew it. Of several wishes that wait
  /// only the newest is drawn.
  void preview(LabelRow label, Consumer<LabelPicture> to);

  @Override
  void close();
}
