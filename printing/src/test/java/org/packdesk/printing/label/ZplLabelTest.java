package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.printing.sample.SampleLabel;

final class ZplLabelTest {
  private static final PrintMedia MEDIA = new PrintMedia(203, new BigDecimal("101.6"), new BigDecimal("152.4"));
  private static final String TRACKING = "PDT0012345675";
  private static final String FIELD = "^FO50,60^BY3^BCN,100,Y,N,N^FD>:" + TRACKING + "^FS";

  @Test
  void aLabelWithItsTrackingNumberIsReadyAndHasNoDotsYet() {
    Ready ready = (Ready) LabelConverter.toZpl(bytes("\n^XA^PW812^LL1218" + FIELD + "^XZ\n"), MEDIA, "PDT 0012 3456 75");
    assertThat(new String(ready.zpl(), StandardCharsets.US_ASCII)).startsWith("^XA^JZN").endsWith("^FS^PQ1^XZ")
        .contains(TRACKING);
    assertThat(ready.bitmap()).isEmpty();
    assertThat(ready.barcodes()).containsExactly(new ReadBarcode(Symbology.CODE_128, TRACKING));
  }

  @Test
  void aLabelOfAnotherParcelIsRefused() {
    assertThat(LabelConverter.toZpl(bytes("^XA" + FIELD + "^XZ"), MEDIA, "PDT0099999990")).isEqualTo(new Refused(
        RefusalReason.TRACKING_NOT_ON_LABEL, "No barcode on the label reads PDT0099999990; it reads PDT0012345675."));
  }

  @Test
  void theNumberInLettersAloneIsNotEnough() {
    assertThat(reason("^XA^FO50,60^A0N,30,30^FD" + TRACKING + "^FS^XZ")).isEqualTo(RefusalReason.TRACKING_NOT_ON_LABEL);
  }

  @Test
  void aLabelThatIsAPictureIsReadFromItsDots() {
    Ready drawn = (Ready) LabelConverter.toZpl(SampleLabel.of(TRACKING).pdf(), MEDIA, TRACKING);
    Ready ready = (Ready) LabelConverter.toZpl(drawn.zpl(), MEDIA, TRACKING);
    assertThat(ready.barcodes()).contains(new ReadBarcode(Symbology.CODE_128, TRACKING));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"^XA^PQ999^FDa^FS^XZ|SEVERAL_COPIES", "^XA^FDa^FS^XZ^XA^FDb^FS^XZ|SEVERAL_PAGES",
      "^XA^FDa^FS^JUS^XZ|UNSAFE_ZPL", "~DYE:A|UNSAFE_ZPL", "^XA^FDa^FS^XA^XZ|UNSAFE_ZPL", "^XA^FDa^FS|TRUNCATED",
      "^CC//XA/JUS/FDa/FS/XZ|UNSAFE_ZPL", "! U1 do \"a\"|UNSAFE_ZPL"})
  void whatMayNotBePrintedIsRefusedWhenItArrives(String label, RefusalReason reason) {
    assertThat(LabelInspection.inspect(bytes(label))).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.reason()).isEqualTo(reason));
    assertThat(reason(label)).isEqualTo(reason);
  }

  @Test
  void eplIsRefusedByName() {
    assertThat(LabelInspection.inspect(bytes("\r\nN\r\nq812\r\nA10,10,0,1,1,1,N,\"a\"\r\nP1\r\n")))
        .isEqualTo(new Refused(RefusalReason.UNSAFE_ZPL, "The label is EPL; this printer is sent ZPL only."));
  }

  @Test
  void aLabelForAnotherHeadIsRefused() {
    assertThat(reason("^XA^PW1200^LL1800" + FIELD + "^XZ")).isEqualTo(RefusalReason.WRONG_SIZE);
  }

  private static RefusalReason reason(String label) {
    return ((Refused) LabelConverter.toZpl(bytes(label), MEDIA, TRACKING)).reason();
  }

  private static byte[] bytes(String label) {
    return label.getBytes(StandardCharsets.ISO_8859_1);
  }
}
