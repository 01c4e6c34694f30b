package org.packdesk.printing.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.packdesk.printing.apart.ApartConverter.Settings;
import org.packdesk.printing.label.LabelConverter;
import org.packdesk.printing.label.LabelInspection;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.RefusalReason;
import org.packdesk.printing.label.Refused;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleScan;
import org.packdesk.printing.sample.SampleScan.Coding;

final class ApartConverterTest {
  private static final PrintMedia MEDIA = new PrintMedia(203, new BigDecimal("101.6"), new BigDecimal("152.4"));
  private static final String TRACKING = "TC0000004711";
  private static final Settings USUAL = Settings.likeThisProgram();

  @Test
  void aLabelIsTheSameAsWhenItIsConvertedHere() {
    byte[] label = SampleLabel.of(TRACKING).pdf();
    try (ApartConverter apart = new ApartConverter(USUAL)) {
      Ready ready = (Ready) apart.toZpl(label, MEDIA, TRACKING);
      Ready here = (Ready) LabelConverter.toZpl(label, MEDIA, TRACKING);
      assertThat(ready.zpl()).isEqualTo(here.zpl());
      assertThat(ready.bitmap()).isEqualTo(here.bitmap());
      assertThat(ready.barcodes()).isEqualTo(here.barcodes());
      assertThat(apart.toZpl(label, MEDIA, "TC9")).isEqualTo(LabelConverter.toZpl(label, MEDIA, "TC9"));
      byte[] zpl = ("^XA^FO50,50^BCN,100^FD" + TRACKING + "^FS^XZ").getBytes(StandardCharsets.US_ASCII);
      assertThat(((Ready) apart.toZpl(zpl, MEDIA, TRACKING)).zpl())
          .isEqualTo(((Ready) LabelConverter.toZpl(zpl, MEDIA, TRACKING)).zpl());
    }
  }

  @Test
  void aLabelThatTakesTooLongIsRefusedAndItsJvmEnds() {
    byte[] label = SampleLabel.of(TRACKING).pdf();
    try (ApartConverter apart = new ApartConverter(within(Duration.ofNanos(1)))) {
      assertThat(apart.toZpl(label, MEDIA, TRACKING)).isInstanceOfSatisfying(Refused.class,
          refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.TOO_COMPLEX));
      untilNoChildLives();
    }
  }

  @Test
  void aFileThatNeedsMoreMemoryThanThereIsCostsOnlyItsOwnAnswer() throws IOException {
    Settings small = new Settings(USUAL.java(), USUAL.classPath(), 40, Duration.ofSeconds(60), USUAL.startWithin());
    try (ApartConverter apart = new ApartConverter(small)) {
      assertThat(apart.toZpl(hugePicture(), MEDIA, TRACKING)).isInstanceOf(Refused.class);
      assertThat(apart.toZpl(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING)).isInstanceOf(Ready.class);
    }
  }

  @Test
  void labelsOf600DotsAnInchAreConvertedIn64Megabytes() {
    PrintMedia fine = new PrintMedia(600, new BigDecimal("101.6"), new BigDecimal("152.4"));
    Settings small = new Settings(USUAL.java(), USUAL.classPath(), 64, Duration.ofSeconds(60), USUAL.startWithin());
    SampleLabel label = SampleLabel.of(TRACKING);
    try (ApartConverter apart = new ApartConverter(small)) {
      for (byte[] document : List.of(label.pdf(), SampleScan.onePicture(label, 600, Coding.G4),
          SampleScan.onePicture(label, 600, Coding.GRAY), SampleScan.onePicture(label, 600, Coding.RGB),
          SampleScan.onePicture(label, 600, Coding.JPEG_GRAY), SampleScan.onA4(label))) {
        assertThat(apart.toZpl(document, fine, TRACKING)).isInstanceOf(Ready.class);
      }
    }
  }

  @Test
  void aJvmThatWasKilledIsStartedAgain() {
    byte[] label = SampleLabel.of(TRACKING).pdf();
    try (ApartConverter apart = new ApartConverter(USUAL)) {
      apart.warmUp();
      List<ProcessHandle> before = children();
      assertThat(before).hasSize(1);
      before.getFirst().destroyForcibly();
      before.getFirst().onExit().join();
      assertThat(apart.toZpl(label, MEDIA, TRACKING)).isInstanceOf(Ready.class);
      assertThat(children()).hasSize(1).doesNotContainAnyElementsOf(before);
    }
    untilNoChildLives();
  }

  @Test
  void aFileThatIsTooLargeDoesNotEvenGoThere() {
    try (ApartConverter apart = new ApartConverter(USUAL)) {
      assertThat(apart.toZpl(new byte[LabelInspection.BYTES_MAX + 1], MEDIA, TRACKING)).isInstanceOf(Refused.class);
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void withoutAJavaNothingIsConvertedAndItIsSaid() {
    Settings none = new Settings(USUAL.java().resolveSibling("no-such-java"), USUAL.classPath(), 64, Duration.ofSeconds(1),
        Duration.ofSeconds(1));
    try (ApartConverter apart = new ApartConverter(none)) {
      assertThat(apart.toZpl(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING)).isInstanceOfSatisfying(Refused.class,
          refused -> assertThat(refused.words()).contains("no-such-java"));
    }
  }

  private static Settings within(Duration answer) {
    return new Settings(USUAL.java(), USUAL.classPath(), USUAL.heapMb(), answer, USUAL.startWithin());
  }

  private static void untilNoChildLives() {
    assertThat(children()).allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(60)));
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
  }

  private static byte[] hugePicture() throws IOException {
    BufferedImage picture = new BufferedImage(4400, 4400, BufferedImage.TYPE_BYTE_GRAY);
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(new PDRectangle(288, 432));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 288, 432);
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
