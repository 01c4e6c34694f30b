package org.packdesk.printing.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes one PDF of every document into a folder, to be looked at: `SamplePaperFiles FOLDER [TEMPLATES]`.
final class SamplePaperFiles {
  private SamplePaperFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Typesetter typesetter = arguments.length > 1 ? Typesetter.of(Path.of(arguments[1])) : Typesetter.shipped();
    for (var sample : SamplePaper.all().entrySet()) {
      switch (typesetter.typeset(sample.getValue())) {
        case Paper paper -> {
          Files.write(folder.resolve(sample.getKey() + ".pdf"), paper.pdf());
          IO.println(sample.getKey() + ": pages " + paper.pages() + " " + paper.warnings());
        }
        case Unsettable unsettable -> IO.println(sample.getKey() + ": " + unsettable.words());
      }
    }
  }
}
