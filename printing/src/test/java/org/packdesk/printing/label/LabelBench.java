package org.packdesk.printing.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.packdesk.printing.apart.ApartConverter;
import org.packdesk.printing.apart.ApartConverter.Settings;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.PlainConversion;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleScan;
import org.packdesk.printing.sample.SampleScan.Coding;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.ZplGraphic;

/// How long labels take from a file's bytes to ZPL bytes, in turns with other programs on the same file, so that a busy machine slows
/// all. Prints a table; judges nothing.
final class LabelBench {
  private static final String TRACKING = "PDT0012345675";
  private static final int WARM_UP_ROUNDS = Integer.getInteger("packdesk.bench.warmup", 200);
  private static final int ROUNDS = Integer.getInteger("packdesk.bench.rounds", 100);
  private static final int STARTS = 5;

  private final Map<String, long[]> nanosByStep = new LinkedHashMap<>();

  private LabelBench() {}

  public static void main(String[] arguments) throws IOException {
    byte[] first = SampleLabel.of(TRACKING).pdf();
    double warmUp = millis(LabelConverter::warmUp);
    double afterIt = millis(() -> LabelConverter.toZpl(first, media(203), TRACKING));
    IO.println("warmUp() in a fresh JVM %.0f ms, the first label after it %.0f ms".formatted(warmUp, afterIt));
    firstApart(first);
    List<Peer> installed = new ArrayList<>();
    for (Peer peer : List.of(Peer.mutool(203), Peer.pdftoppm(203), Peer.ghostscript(203))) {
      if (peer.isInstalled()) {
        installed.add(peer);
      } else {
        IO.println("not compared with " + peer.name() + ": it is not installed");
      }
    }
    IO.println("p50 / p99 in ms of %d rounds, 4×6 in; other programs as whole processes".formatted(ROUNDS));
    try (ApartConverter apart = new ApartConverter(Settings.likeThisProgram())) {
      for (Work work : works()) {
        new LabelBench().run(work, apart, installed);
      }
    }
    for (int dpi : new int[]{203, 300, 600}) {
      sizes(dpi);
      decodability(dpi);
    }
  }

  /// As a person sees it: the program has started its converter, and the first label arrives.
  private static void firstApart(byte[] document) {
    long[] nanos = new long[STARTS];
    for (int start = 0; start < STARTS; start++) {
      try (ApartConverter apart = new ApartConverter(Settings.likeThisProgram())) {
        apart.warmUp();
        nanos[start] = (long) (millis(() -> apart.toZpl(document, media(203), TRACKING)) * 1e6);
      }
    }
    IO.println("first label of %d fresh converters, p50 / most: %s ms".formatted(STARTS, shown(nanos)));
  }

  /// Of the tracking number's Code 128, ours against a plain drawing of the same page.
  private static void decodability(int dpi) {
    for (float moduleMm : new float[]{0.25f, 0.33f, 0.38f, 0.5f}) {
      byte[] pdf = SampleLabel.of(TRACKING).moduleMm(moduleMm).pdf();
      IO.println("decodability at %d dpi, modules of %.2f mm: %s, plain %s".formatted(dpi, moduleMm,
          decodability(dots(pdf, media(dpi))), decodability(PlainConversion.draw(pdf, dpi == 203 ? 203.2f : dpi))));
    }
  }

  private static String decodability(MonoBitmap bitmap) {
    return BarcodeReader.scan(bitmap).decodabilities().stream().map(each -> "%.2f".formatted(each.value()))
        .collect(Collectors.joining(", "));
  }

  private record Work(String name, int dpi, byte[] document) {}

  private static List<Work> works() {
    SampleLabel label = SampleLabel.of(TRACKING);
    return List.of(new Work("vector", 203, label.pdf()), new Work("vector", 300, label.pdf()),
        new Work("1-bit G4 picture, 1:1", 203, SampleScan.onePicture(label, 203.2f, Coding.G4)),
        new Work("1-bit flate picture, 1:1", 203, SampleScan.onePicture(label, 203.2f, Coding.BITS)),
        new Work("gray picture, 1:1", 203, SampleScan.onePicture(label, 203.2f, Coding.GRAY)),
        new Work("gray picture, 1:1", 300, SampleScan.onePicture(label, 300, Coding.GRAY)),
        new Work("gray JPEG, 1:1", 203, SampleScan.onePicture(label, 203.2f, Coding.JPEG_GRAY)),
        new Work("colour JPEG, 1:1", 203, SampleScan.onePicture(label, 203.2f, Coding.JPEG_RGB)),
        new Work("RGB picture of 300 dpi", 203, SampleScan.onePicture(label, 300, Coding.RGB)),
        new Work("label on A4", 203, SampleScan.onA4(label)), new Work("label on A4", 300, SampleScan.onA4(label)));
  }

  private void run(Work work, ApartConverter apart, List<Peer> installed) throws IOException {
    PrintMedia media = media(work.dpi());
    Path file = Files.createTempFile("label", ".pdf");
    try {
      Files.write(file, work.document());
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        int now = round;
        time("PDF → ZPL", now, () -> bytes(work, media));
        time("at once again", now, () -> bytes(work, media));
        time("toZpl", now, () -> LabelConverter.toZpl(work.document(), media, TRACKING));
        time("apart", now, () -> apart.toZpl(work.document(), media, TRACKING));
        if (now >= -WARM_UP_ROUNDS / 4) {
          time("plain", now, () -> PlainConversion.toZpl(work.document(), work.dpi()));
        }
        if (now >= 0) {
          installed.forEach(peer -> time(peer.name(), now, () -> peer.at(work.dpi()).run(file)));
        }
      }
    } finally {
      Files.delete(file);
    }
    IO.println("| %s, %d dpi | %s |".formatted(work.name(), work.dpi(), nanosByStep.entrySet().stream()
        .map(step -> "%s %s".formatted(step.getKey(), shown(step.getValue()))).collect(Collectors.joining(" | "))));
  }

  private static byte[] bytes(Work work, PrintMedia media) {
    return ZplGraphic.encode(dots(work.document(), media), GraphicEncoding.RUN_LENGTH);
  }

  private static void sizes(int dpi) {
    MonoBitmap bitmap = dots(SampleLabel.of(TRACKING).pdf(), media(dpi));
    for (GraphicEncoding encoding : GraphicEncoding.values()) {
      long[] nanos = new long[ROUNDS];
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        long start = System.nanoTime();
        ZplGraphic.encode(bitmap, encoding);
        nanos[Math.max(0, round)] = System.nanoTime() - start;
      }
      IO.println("| %s, %d dpi | %d bytes | %s |".formatted(encoding.name().toLowerCase(Locale.ROOT), dpi,
          ZplGraphic.encode(bitmap, encoding).length, shown(nanos)));
    }
  }

  private void time(String step, int round, Runnable work) {
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    if (round >= 0) {
      nanosByStep.computeIfAbsent(step, _ -> new long[ROUNDS])[round] = nanos;
    }
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static String shown(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return "%.2f / %.2f".formatted(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
  }

  private static MonoBitmap dots(byte[] document, PrintMedia media) {
    return switch (LabelConverter.draw(document, media)) {
      case DrawnLabel.Dots(MonoBitmap bitmap) -> bitmap;
      case Refused refused -> throw new UncheckedIOException(new IOException(refused.words()));
    };
  }

  private static PrintMedia media(int dpi) {
    return new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
  }
}
