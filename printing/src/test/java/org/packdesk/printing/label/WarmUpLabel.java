package org.packdesk.printing.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.packdesk.printing.sample.SampleLabel;

/// Writes the label that `LabelConverter.warmUp` converts, to the file named by the first argument. It has an embedded font,
/// and one that is not, so that the search for fonts is over before the first real label.
final class WarmUpLabel {
  private WarmUpLabel() {}

  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), SampleLabel.of(LabelConverter.WARM_UP_TRACKING).standardFont().pdf());
  }
}
