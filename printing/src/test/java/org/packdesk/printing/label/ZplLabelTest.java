package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.zpl.GraphicEncoding;

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
    for (String epl : List.of("\r\nN\r\nq812\r\nA10,10,0,1,1,1,N,\"a\"\r\nP1\r\n", "q812\nN\nB50,60,0,1,2,4,90,B,\"1\"\nP1\n",
        "I8,A,001\n\nN\n", "A10,10,0,1,1,1,N,\"a\"\nP1\n", "S4\nD8\nZT\nN\nP1\n", "\nR0,0\nN\nP1\n")) {
      Refused refused = new Refused(RefusalReason.UNSAFE_ZPL, "The label is in EPL, which is not printed here.");
      assertThat(LabelInspection.inspect(bytes(epl))).as(epl).isEqualTo(refused);
      LabelReport report = LabelReport.of(bytes(epl));
      assertThat(report.format()).as(epl).isEqualTo("epl");
      assertThat(report.refusals()).as(epl).containsExactly(refused.words());
    }
    assertThat(LabelReport.of(bytes("^XA^FDN^FS\nN\n^XZ")).format()).isEqualTo("zpl");
    assertThat(LabelReport.of(bytes("North\n")).format()).isNull();
  }

  @Test
  void aFieldThatBeginsBeyondThePaperIsRefused() {
    assertThat(LabelConverter.toZpl(bytes("^XA" + FIELD + "^FO900,40^A0N,30,30^FDROUTE^FS^XZ"), MEDIA, TRACKING))
        .isEqualTo(
            new Refused(RefusalReason.WRONG_SIZE, "The label is made for another head or paper: something on it begins 900 dots "
                + "from the left and 40 from the top; the paper in the printer has 812 × 1218."));
    assertThat(reason("^XA" + FIELD + "^FO50,1300^GB10,10,5^FS^XZ")).isEqualTo(RefusalReason.WRONG_SIZE);
    assertThat(reason("^XA^LH400,0" + FIELD + "^FO450,40^FDa^FS^XZ")).isEqualTo(RefusalReason.WRONG_SIZE);
    assertThat(LabelConverter.convert(bytes("^XA^FO900,40^FDa^FS^XZ"), MEDIA, GraphicEncoding.HEX, 0))
        .isInstanceOf(Refused.class);
    assertThat(LabelConverter.toZpl(bytes("^XA" + FIELD + "^FT811,1218^FDa^FS^XZ"), MEDIA, TRACKING)).isInstanceOf(Ready.class);
  }

  @Test
  void aLabelInOneCornerIsNamed() {
    PrintableZpl small = (PrintableZpl) LabelInspection.inspect(bytes("^XA" + FIELD + "^FO300,500^FDa^FS^XZ"));
    assertThat(small.warnings(MEDIA)).containsExactly(
        "All of the label begins within less than half of the paper: it may be made for a head of fewer dots.");
    PrintableZpl named = (PrintableZpl) LabelInspection.inspect(bytes("^XA^PW812" + FIELD + "^XZ"));
    assertThat(named.warnings(MEDIA)).isEmpty();
    PrintableZpl wide = (PrintableZpl) LabelInspection.inspect(bytes("^XA" + FIELD + "^FO500,500^FDa^FS^XZ"));
    assertThat(wide.warnings(MEDIA)).isEmpty();
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
