package org.packdesk.printing.document;

import java.util.Arrays;

/// How long our own paper takes from its text to a PDF. Prints a table; judges nothing.
final class PaperBench {
  private static final int WARM_UP_ROUNDS = 150;
  private static final int ROUNDS = 150;

  private PaperBench() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Typesetter typesetter = Typesetter.shipped();
    typesetter.warmUp();
    long warm = System.nanoTime();
    typesetter.typeset(SamplePaper.slip(6));
    IO.println("warmUp() in a fresh JVM %.0f ms, the first slip after it %.0f ms".formatted((warm - start) / 1e6,
        (System.nanoTime() - warm) / 1e6));
    IO.println("p50 / p99 in ms of %d rounds".formatted(ROUNDS));
    for (var sample : SamplePaper.all().entrySet()) {
      long[] nanos = new long[ROUNDS];
      int bytes = 0;
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        long before = System.nanoTime();
        Paper paper = (Paper) typesetter.typeset(sample.getValue());
        if (round >= 0) {
          nanos[round] = System.nanoTime() - before;
        }
        bytes = paper.pdf().length;
      }
      Arrays.sort(nanos);
      IO.println("  %-20s %6.1f / %6.1f  %d bytes".formatted(sample.getKey(), nanos[ROUNDS / 2] / 1e6,
          nanos[ROUNDS * 99 / 100] / 1e6, bytes));
    }
  }
}
