package org.packdesk.printing.label;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleLabel.TwoD;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.ZplGraphic;

/// How long a vector label takes from PDF bytes to ZPL bytes, in turns with `pdftoppm -mono` on the same file, so that a busy
/// machine slows both. Prints a table; judges nothing.
final class LabelBench {
  private static final String TRACKING = "PDT0012345675";
  private static final int WARM_UP_ROUNDS = 300;
  private static final int ROUNDS = 150;

  private final Map<String, long[]> nanosByStep = new LinkedHashMap<>();
  private int zplBytes;

  private LabelBench() {}

  public static void main(String[] arguments) throws IOException {
    double warmUp = millis(LabelConverter::warmUp);
    byte[] first = SampleLabel.of(TRACKING).pdf();
    double afterIt = millis(() -> LabelConverter.toZpl(first, media(203), TRACKING));
    IO.println("warmUp() in a fresh JVM %.0f ms, the first label after it %.0f ms".formatted(warmUp, afterIt));
    IO.println("p50 / p99 in ms of %d rounds, 4×6 in, embedded TTF, Code 128 and a 2D code".formatted(ROUNDS));
    for (int dpi : new int[]{203, 300}) {
      for (TwoD twoD : TwoD.values()) {
        new LabelBench().run(dpi, twoD);
      }
    }
  }

  private void run(int dpi, TwoD twoD) throws IOException {
    byte[] document = SampleLabel.of(TRACKING).twoD(twoD).pdf();
    PrintMedia media = media(dpi);
    Path file = Files.createTempFile("label", ".pdf");
    try {
      Files.write(file, document);
      Peer pdftoppm = Peer.pdftoppm(dpi);
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        int now = round;
        time("PDF → ZPL", now, () -> zplBytes = ZplGraphic.encode(dots(document, media), GraphicEncoding.RUN_LENGTH).length);
        MonoBitmap bitmap = dots(document, media);
        time("of it ZPL", now, () -> ZplGraphic.encode(bitmap, GraphicEncoding.RUN_LENGTH));
        time("barcodes read back", now, () -> BarcodeReader.read(bitmap));
        time("toZpl, all of it", now, () -> LabelConverter.toZpl(document, media, TRACKING));
        if (now >= 0) {
          time("pdftoppm -mono", now, () -> pdftoppm.run(file));
        }
      }
    } finally {
      Files.delete(file);
    }
    IO.println("%n%d dpi, %s, %d bytes of PDF, %d bytes of ZPL".formatted(dpi, twoD, document.length, zplBytes));
    for (String step : nanosByStep.keySet()) {
      IO.println("  %-20s %6.2f / %6.2f".formatted(step, percentile(step, 50), percentile(step, 99)));
    }
    IO.println("  pdftoppm takes %.1f times as long".formatted(percentile("pdftoppm -mono", 50) / percentile("PDF → ZPL", 50)));
  }

  private void time(String step, int round, Runnable work) {
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    if (round >= 0) {
      nanosByStep.putIfAbsent(step, new long[ROUNDS]);
      nanosOf(step)[round] = nanos;
    }
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private double percentile(String step, int percent) {
    long[] sorted = nanosOf(step).clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private long[] nanosOf(String step) {
    return Objects.requireNonNull(nanosByStep.get(step), step);
  }

  private static MonoBitmap dots(byte[] document, PrintMedia media) {
    return ((DrawnLabel.Dots) LabelConverter.draw(document, media)).bitmap();
  }

  private static PrintMedia media(int dpi) {
    return new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
  }
}
