package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.sample.SampleLabel;

final class LabelInspectionTest {
  private static final byte[] LABEL = SampleLabel.of("PDT0012345675").pdf();

  @Test
  void aCarriersLabelIsPrintable() {
    assertThat(LabelInspection.inspect(LABEL)).isEqualTo(
        new Printable(LabelFormat.PDF, 1, new BigDecimal("101.6"), new BigDecimal("152.4")));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void aTurnedPageHasTheSizeItIsReadIn(int degrees) {
    assertThat(LabelInspection.inspect(SampleLabel.of("PDT0012345675").turned(degrees).pdf())).isEqualTo(
        new Printable(LabelFormat.PDF, 1, new BigDecimal("101.6"), new BigDecimal("152.4")));
  }

  @Test
  void noBytesAreRefused() {
    refused(new byte[0], RefusalReason.EMPTY, "The label is empty: no bytes arrived.");
  }

  @Test
  void moreThanEightMegabytesAreRefusedUnread() {
    refused(new byte[LabelInspection.BYTES_MAX + 1], RefusalReason.TOO_LARGE,
        "The label has 8388609 bytes; the most that is taken is 8388608.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body>Bad gateway</body></html>", "{\"error\":\"no service\"}", "PNG"})
  void whatIsNoPdfIsRefused(String document) {
    refused(document.getBytes(StandardCharsets.ISO_8859_1), RefusalReason.UNKNOWN_FORMAT,
        "The label is neither a PDF nor a picture nor ZPL.");
  }

  @Test
  void aPdfCutOffAnywhereIsRefused() {
    for (int length = 8; length < LABEL.length - 6; length += 97) {
      assertThat(LabelInspection.inspect(Arrays.copyOf(LABEL, length))).as("%d of %d bytes", length, LABEL.length).isEqualTo(
          new Refused(RefusalReason.TRUNCATED, "The label's PDF is cut off: its end is missing."));
    }
  }

  @Test
  void anEncryptedPdfIsRefusedAlsoWhenThePasswordIsEmpty() {
    refused(SampleLabel.of("X1").encryptedPdf("secret"), RefusalReason.ENCRYPTED,
        "The label's PDF is encrypted and cannot be read.");
    refused(SampleLabel.of("X1").encryptedPdf(""), RefusalReason.ENCRYPTED, "The label's PDF is encrypted and cannot be read.");
  }

  @Test
  void aPdfWithoutAPageIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument empty = new PDDocument()) {
      empty.save(bytes);
    }
    refused(bytes.toByteArray(), RefusalReason.NO_PAGE, "The label's PDF has no page.");
  }

  @Test
  void aPdfOfSeveralPagesIsRefused() {
    refused(SampleLabel.of("PDT0012345675").pages(3).pdf(), RefusalReason.SEVERAL_PAGES,
        "The label's PDF has 3 pages; a label has one.");
  }

  @Test
  void headAndEndMarkAloneMakeNoPdf() {
    refused("%PDF-1.7\nnothing\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), RefusalReason.DAMAGED,
        "The label's PDF is damaged and cannot be drawn in full.");
    refused(("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII),
        RefusalReason.DAMAGED,
        "The label's PDF is damaged and cannot be drawn in full.");
  }

  @Test
  void aDamagedFontIsFoundBeforeALabelLosesItsLetters() {
    byte[] document = LABEL.clone();
    int streams = 0;
    int middleOfLongest = 0;
    int longest = 0;
    String text = new String(document, StandardCharsets.ISO_8859_1);
    for (int start = text.indexOf("stream\r\n"); start >= 0; start = text.indexOf("stream\r\n", start + 1)) {
      int length = text.indexOf("endstream", start) - start;
      streams++;
      if (length > longest) {
        longest = length;
        middleOfLongest = start + length / 2;
      }
    }
    assertThat(streams).isGreaterThan(1);
    document[middleOfLongest] ^= 0x10;
    refused(document, RefusalReason.DAMAGED, "The label's PDF is damaged and cannot be drawn in full.");
  }

  @Test
  void randomAndDamagedBytesNeverThrow() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      byte[] document = LABEL.clone();
      if (round % 4 == 0) {
        random.nextBytes(document);
        System.arraycopy(LABEL, 0, document, 0, 16);
        System.arraycopy(LABEL, LABEL.length - 40, document, document.length - 40, 40);
      } else {
        for (int changes = 1 + random.nextInt(60); changes > 0; changes--) {
          document[random.nextInt(document.length)] = (byte) random.nextInt(256);
        }
      }
      assertThat(LabelInspection.inspect(document)).as("round %d", round).isNotNull();
    }
  }

  private static void refused(byte[] document, RefusalReason reason, String words) {
    assertThat(LabelInspection.inspect(document)).isEqualTo(new Refused(reason, words));
  }
}
