package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.SampleLabel;

/// Documents with a few bytes changed, cut out, doubled or mixed, from a seed: an answer or a refusal in words, never a throw and never a
/// loop; and what is said to be ready carries the tracking number. `-Dpackdesk.fuzz.documents=100000` for a long run.
final class LabelInspectionFuzzTest {
  private static final int ROUNDS = Integer.getInteger("packdesk.fuzz.documents", 600);
  private static final String TRACKING = "TC0000004711";
  private static final PrintMedia MEDIA = new PrintMedia(203, new BigDecimal("101.6"), new BigDecimal("152.4"));

  @Test
  @Timeout(300)
  void whateverComesIsInspectedOrRefusedInWords() throws IOException {
    List<byte[]> corpus = corpus();
    int refused = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] document = mutated(corpus, random);
      Inspected inspected = LabelInspection.inspect(document);
      Converted converted = LabelConverter.toZpl(document, MEDIA, TRACKING);
      LabelReport report = LabelReport.of(document);
      if (converted instanceof Ready ready) {
        assertThat(ready.barcodes()).as("seed %d", seed).contains(new ReadBarcode(Symbology.CODE_128, TRACKING));
      } else {
        refused++;
        assertThat(((Refused) converted).words()).as("seed %d", seed).isNotBlank();
      }
      if (inspected instanceof Refused no) {
        assertThat(report.refusals()).as("seed %d: %s", seed, no).isNotEmpty();
      }
    }
    assertThat(refused).as("most are damaged, some are still whole").isBetween(ROUNDS / 4, ROUNDS - 1);
  }

  private static List<byte[]> corpus() throws IOException {
    byte[] pdf = SampleLabel.of(TRACKING).pdf();
    Ready ready = (Ready) LabelConverter.toZpl(pdf, MEDIA, TRACKING);
    List<byte[]> corpus = new ArrayList<>(List.of(pdf, SampleLabel.of(TRACKING).turned(90).pdf(), ready.zpl()));
    for (String format : List.of("png", "jpeg", "gif", "tiff")) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(picture(ready.bitmap().orElseThrow()), format, file);
      corpus.add(file.toByteArray());
    }
    return corpus;
  }

  private static BufferedImage picture(MonoBitmap dots) {
    BufferedImage picture = new BufferedImage(dots.widthDots(), dots.heightDots(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < dots.heightDots(); y++) {
      for (int x = 0; x < dots.widthDots(); x++) {
        picture.setRGB(x, y, dots.isBlack(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return picture;
  }

  private static byte[] mutated(List<byte[]> corpus, Random random) {
    byte[] document = corpus.get(random.nextInt(corpus.size())).clone();
    for (int change = random.nextInt(6); change >= 0; change--) {
      int at = random.nextInt(Math.max(1, document.length));
      int length = Math.min(document.length - at, 1 + random.nextInt(64));
      switch (random.nextInt(6)) {
        case 0 -> document = cut(document, at, length);
        case 1 -> document = Arrays.copyOf(document, at);
        case 2 -> System.arraycopy(document, at, document, random.nextInt(Math.max(1, document.length - length)), length);
        case 3 -> number(document, at, random);
        default -> {
          if (document.length > 0) {
            document[at] = (byte) random.nextInt(256);
          }
        }
      }
    }
    return document;
  }

  private static byte[] cut(byte[] document, int at, int length) {
    byte[] rest = new byte[document.length - length];
    System.arraycopy(document, 0, rest, 0, at);
    System.arraycopy(document, at + length, rest, at, rest.length - at);
    return rest;
  }

  /// The next figures become others: sizes, counts and offsets are where readers are led astray.
  private static void number(byte[] document, int from, Random random) {
    for (int at = from; at < document.length; at++) {
      if (document[at] >= '0' && document[at] <= '9') {
        document[at] = (byte) ('0' + random.nextInt(10));
        return;
      }
    }
  }
}
