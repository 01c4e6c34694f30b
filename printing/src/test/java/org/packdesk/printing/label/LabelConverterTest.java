package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleLabel.TwoD;
import org.packdesk.printing.zpl.DecodedGraphic;
import org.packdesk.printing.zpl.ZplGraphic;

final class LabelConverterTest {
  private static final String TRACKING = "PDT0012345675";
  private static final String TWO_D = "{\"tn\":\"PDT0012345675\",\"svc\":\"48\"}";
  private static final PrintMedia MEDIA = media(203);

  @TempDir
  private Path folder;

  @Test
  void aLabelBecomesOneFormatThatShowsTheVeryDots() {
    Ready ready = ready(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING);
    assertThat(ready.bitmap().orElseThrow().widthDots()).isEqualTo(812);
    assertThat(ready.bitmap().orElseThrow().heightDots()).isEqualTo(1218);
    String zpl = new String(ready.zpl(), StandardCharsets.US_ASCII);
    assertThat(zpl).startsWith("^XA^JZN^PON^PMN^LRN^PW812^LL1218^LH0,0^FO0,0^GFA,62118,62118,102,").endsWith("^FS^PQ1^XZ")
        .containsOnlyOnce("^XA");
    assertThat(ZplGraphic.decode(ready.zpl())).isEqualTo(new DecodedGraphic.Shown(ready.bitmap().orElseThrow()));
  }

  @Test
  void theLabelIsPrintedInItsTrueSize() {
    MonoBitmap bitmap = ready(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING).bitmap().orElseThrow();
    // the frame runs from 10 to 278 points across and 10 to 425 down: at 203.2 dpi 28.2, 784.6 and 1199.4 dots
    assertThat(bitmap.isBlack(26, 600)).isFalse();
    assertThat(bitmap.isBlack(28, 600)).isTrue();
    assertThat(bitmap.isBlack(784, 600)).isTrue();
    assertThat(bitmap.isBlack(787, 600)).isFalse();
    assertThat(bitmap.isBlack(400, 28)).isTrue();
    assertThat(bitmap.isBlack(400, 1199)).isTrue();
    assertThat(bitmap.isBlack(400, 1202)).isFalse();
  }

  @Test
  void bothBarcodesAreReadBackFromTheDots() {
    assertThat(ready(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING).barcodes()).containsExactly(
        new ReadBarcode(Symbology.CODE_128, TRACKING), new ReadBarcode(Symbology.DATA_MATRIX, TWO_D));
    assertThat(ready(SampleLabel.of(TRACKING).twoD(TwoD.QR_CODE).pdf(), MEDIA, TRACKING).barcodes()).containsExactly(
        new ReadBarcode(Symbology.CODE_128, TRACKING), new ReadBarcode(Symbology.QR_CODE, TWO_D));
  }

  @ParameterizedTest
  @ValueSource(ints = {203, 300, 600})
  void independentReadersReadThePrintersBytes(int dpi) {
    MonoBitmap shown = shown(ready(SampleLabel.of(TRACKING).pdf(), media(dpi), TRACKING).zpl());
    assertThat(Peer.zbarimg().read(shown, folder)).contains("CODE-128:" + TRACKING);
    assertThat(Peer.dmtxread().read(shown, folder)).containsExactly(TWO_D);
    MonoBitmap withQr = shown(ready(SampleLabel.of(TRACKING).twoD(TwoD.QR_CODE).pdf(), media(dpi), TRACKING).zpl());
    assertThat(Peer.zbarimg().read(withQr, folder)).contains("CODE-128:" + TRACKING, "QR-Code:" + TWO_D);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void aTurnedPageIsPrintedUpright(int degrees) {
    MonoBitmap upright = ready(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING).bitmap().orElseThrow();
    MonoBitmap turned = ready(SampleLabel.of(TRACKING).turned(degrees).pdf(), MEDIA, TRACKING).bitmap().orElseThrow();
    int different = 0;
    for (int y = 0; y < upright.heightDots(); y++) {
      for (int x = 0; x < upright.widthDots(); x++) {
        different += upright.isBlack(x, y) == turned.isBlack(x, y) ? 0 : 1;
      }
    }
    // edges may fall on the other side of a dot, nothing more
    assertThat(different).isLessThan(upright.widthDots() * upright.heightDots() / 100);
  }

  @Test
  void barsAcrossTheFeedAreReadToo() {
    assertThat(ready(SampleLabel.of(TRACKING).ladder().pdf(), MEDIA, TRACKING).barcodes()).contains(
        new ReadBarcode(Symbology.CODE_128, TRACKING));
  }

  @Test
  void everyTrackingNumberIsReadAtEveryUsualBarWidth() {
    Random random = new Random(2026);
    Set<String> unread = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      String tracking = tracking(random);
      float moduleMm = 0.25f + random.nextInt(4) * 0.03f;
      if (LabelConverter.toZpl(SampleLabel.of(tracking).moduleMm(moduleMm).pdf(), MEDIA, tracking) instanceof Refused refused) {
        unread.add(moduleMm + " mm: " + refused.words());
      }
    }
    assertThat(unread).isEmpty();
  }

  @Test
  void theLabelOfAnotherParcelIsRefused() {
    assertThat(LabelConverter.toZpl(SampleLabel.of(TRACKING).pdf(), MEDIA, "PDT0012345676")).isEqualTo(
        new Refused(RefusalReason.TRACKING_NOT_ON_LABEL, "No barcode on the label reads PDT0012345676; it reads PDT0012345675."));
  }

  @Test
  void aNumberWithBlanksIsTheSameNumber() {
    assertThat(LabelConverter.toZpl(SampleLabel.of(TRACKING).pdf(), MEDIA, "PDT 0012 3456 75")).isInstanceOf(Ready.class);
    assertThat(LabelConverter.toZpl(SampleLabel.of(TRACKING).pdf(), MEDIA, " ")).isInstanceOf(Refused.class);
  }

  @Test
  void theNumberInThe2dCodeAloneIsNotEnough() {
    assertThat(LabelConverter.toZpl(SampleLabel.of(TRACKING).moduleMm(0.02f).pdf(), MEDIA, TRACKING)).isEqualTo(
        new Refused(RefusalReason.TRACKING_NOT_ON_LABEL,
            "No barcode on the label reads PDT0012345675; it has no Code 128 that can be read."));
  }

  @Test
  void aLabelForOtherPaperIsRefused() {
    assertThat(LabelConverter.toZpl(SampleLabel.of(TRACKING).sizeMm(80, 120).pdf(), MEDIA, TRACKING)).isEqualTo(
        new Refused(RefusalReason.WRONG_SIZE, "The label is 80.0 × 120.0 mm, the paper in the printer is 101.6 × 152.4 mm."));
  }

  @Test
  void aRefusedDocumentIsRefusedHereToo() {
    assertThat(LabelConverter.toZpl(new byte[0], MEDIA, TRACKING)).isEqualTo(LabelInspection.inspect(new byte[0]));
    assertThat(LabelConverter.toZpl(SampleLabel.of(TRACKING).pages(2).pdf(), MEDIA, TRACKING)).isInstanceOf(Refused.class);
  }

  @Test
  void damagedDocumentsNeverThrow() {
    byte[] label = SampleLabel.of(TRACKING).pdf();
    Random random = new Random(3);
    for (int round = 0; round < 150; round++) {
      byte[] document = label.clone();
      for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
        document[random.nextInt(document.length)] = (byte) random.nextInt(256);
      }
      assertThat(LabelConverter.toZpl(document, MEDIA, TRACKING)).as("round %d", round).isNotNull();
    }
  }

  @Test
  void theProgramsOwnLabelIsConvertedAtStart() {
    LabelConverter.warmUp();
    assertThat(ready(LabelConverter.warmUpLabel(), MEDIA, LabelConverter.WARM_UP_TRACKING).barcodes()).hasSize(2);
  }

  private static String tracking(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 8 + random.nextInt(9); i > 0; i--) {
      text.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(36)));
    }
    return text.toString();
  }

  private static MonoBitmap shown(byte[] zpl) {
    return ((DecodedGraphic.Shown) ZplGraphic.decode(zpl)).bitmap();
  }

  private static Ready ready(byte[] document, PrintMedia media, String tracking) {
    return (Ready) LabelConverter.toZpl(document, media, tracking);
  }

  private static PrintMedia media(int dpi) {
    return new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
  }
}
