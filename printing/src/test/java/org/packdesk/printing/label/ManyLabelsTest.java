package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleScan;
import org.packdesk.printing.sample.SampleScan.Coding;

/// Ten thousand labels: `-Dpackdesk.labels=10000`.
final class ManyLabelsTest {
  private static final int LABELS = Integer.getInteger("packdesk.labels", 200);
  private static final int BEFORE = 100;
  private static final long BYTES_MORE_MAX = 4 << 20;
  private static final String TRACKING = "PDT0012345675";
  private static final PrintMedia MEDIA = new PrintMedia(203, new BigDecimal("101.6"), new BigDecimal("152.4"));

  @Test
  void leaveTheHeapWhereItWas() {
    SampleLabel label = SampleLabel.of(TRACKING);
    List<byte[]> documents = List.of(label.pdf(), SampleScan.onePicture(label, 203.2f, Coding.G4),
        SampleScan.onePicture(label, 203.2f, Coding.JPEG_GRAY), SampleScan.onA4(label));
    convert(documents, BEFORE);
    long before = heapBytes();
    convert(documents, LABELS);
    long after = heapBytes();
    assertThat(after - before).as("bytes more after %d labels; %d before", LABELS, before).isLessThan(BYTES_MORE_MAX);
  }

  private static void convert(List<byte[]> documents, int labels) {
    for (int i = 0; i < labels; i++) {
      assertThat(LabelConverter.toZpl(documents.get(i % documents.size()), MEDIA, TRACKING)).isInstanceOf(Ready.class);
    }
  }

  /// What is left after a collection: the least of some, because soft references go late.
  private static long heapBytes() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
