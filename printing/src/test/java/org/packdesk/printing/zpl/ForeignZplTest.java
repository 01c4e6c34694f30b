package org.packdesk.printing.zpl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignZplTest {
  private static final String STATE = "^XA^JZN^PON^PMN^LRN^LH0,0^FWN^CI0^BY2,3,10^CFA,9,5^PW812^LL1218";

  @Test
  void aLabelIsWrittenAnewAndPrintsOnce() {
    SafeZpl label = safe("^XA\r\n^FO50,60^A0N,30,30^FDHello_^FS\r\n^FO50,100^BY3^BCN,100,Y,N,N^FD>;12345678^FS\n^XZ\n");
    assertThat(sent(label))
        .isEqualTo(STATE + "^FO50,60^A0N,30,30^FH^FDHello_5F^FS^FO50,100^BY3^BCN,100,Y,N,N^FH^FD>;12345678^FS^PQ1^XZ");
    assertThat(label.fields()).containsExactly(new ZplField("^A0", "Hello_"), new ZplField("^BC", "12345678"));
    assertThat(label.formats()).isEqualTo(1);
    assertThat(label.copies()).isEqualTo(1);
    assertThat(label.warnings()).isEmpty();
  }

  @Test
  void changedPrefixesAreUnderstoodAndUndone() {
    SafeZpl label = safe("~CC/\n/CD;/XA/FO10;20/A0N;30;30/FDa^b/FS/XZ");
    assertThat(sent(label)).isEqualTo(STATE + "^FO10,20^A0N,30,30^FH^FDa_5Eb^FS^PQ1^XZ");
    assertThat(label.warnings())
        .containsExactly("The label changes the signs that begin or divide commands; it is sent with the usual ones.");
  }

  @Test
  void aPrefixInAParameterOfChangedPrefixesIsNotSent() {
    refused("^CC/ /XA/FO10^JUS,20/FDx/FS/XZ", ZplRefusal.DAMAGED);
    refused("^CC/ /CT+ /XA/A@N,20,20,~JR/FDx/FS/XZ", ZplRefusal.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"^JUS|SETTINGS", "^DFR:A.ZPL|STORAGE", "^XFR:A.ZPL|STORAGE", "^XGR:A.GRF,1,1|STORAGE",
      "^IMR:A|STORAGE", "^ISR:A|STORAGE", "^IDR:*.*|STORAGE", "^FN1|STORAGE", "^CWT,E:A.TTF|STORAGE", "^FLA|STORAGE",
      "^SEE:A.DAT|STORAGE",
      "^NSA|NETWORK", "^KPx|NETWORK", "^KNx|NETWORK", "^WAA|NETWORK", "^HH|ANSWER", "^HV1|ANSWER", "^HZA|ANSWER", "^WDE:*|ANSWER",
      "^RFW|RADIO_TAG", "^SN1,1|NOT_FIXED", "^FC%|NOT_FIXED", "^PP|CONTROL", "^PH|CONTROL", "^SP1|CONTROL", "^MCN|SETTINGS",
      "^PMY|SETTINGS", "^LT20|SETTINGS", "^LS-9|SETTINGS", "^JMB|SETTINGS", "^MUM|SETTINGS", "^CI0,36,21|SETTINGS",
      "^STx|SETTINGS",
      "^QQ|UNKNOWN_COMMAND", "~DGR:A,8,1,00|STORAGE", "~DYE:A|STORAGE", "~JR|CONTROL", "~JA|CONTROL", "~PS|CONTROL", "~HS|ANSWER",
      "~WC|ANSWER", "~NC1|NETWORK", "~QQ|UNKNOWN_COMMAND", "^XA|NESTED", "^fdx^jus|SETTINGS"})
  void whatDoesMoreThanDrawRefusesTheLabel(String command, ZplRefusal reason) {
    refused("^XA^FO10,10^FDx^FS" + command + "^FS^XZ", reason);
    if (command.startsWith("~")) {
      refused(command + "^XA^FO10,10^FDx^FS^XZ", reason);
      refused("^XA^FO10,10^FDx" + command + "^FS^XZ", reason);
      refused("^XA^FX " + command + "^FS^FO10,10^FDx^FS^XZ", reason);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"~SD20", "^MD10", "^PR4,4", "^MNY", "^MTT", "^MMT", "~TA000", "~JSN", "^JMA", "^LT0", "^LS0", "^JZY",
      "^MCY",
      "^SZ2", "^MFN,N", "^CVY"})
  void whatOnlyTunesThePrinterIsLeftOut(String command) {
    SafeZpl label = safe("^XA" + command + "^FO10,10^FDx^FS^XZ");
    assertThat(sent(label)).isEqualTo(STATE + "^FO10,10^FH^FDx^FS^PQ1^XZ");
    assertThat(label.warnings()).singleElement().asString().startsWith(command.substring(0, 3) + " is left out");
  }

  @Test
  void copiesAndFormatsAreNamed() {
    SafeZpl label = safe("^XA^FO1,1^FDa^FS^PQ999,0,1,Y^XZ^XA^FO1,1^FDb^FS^XZ");
    assertThat(label.copies()).isEqualTo(999);
    assertThat(label.formats()).isEqualTo(2);
    assertThat(sent(label)).doesNotContain("999").containsSubsequence("^XA", "^PQ1^XZ", "^XA", "^PQ1^XZ");
  }

  @Test
  void aFormatThatOnlySetsIsNoPaperAndItsSettingsHold() {
    SafeZpl label = safe("^XA^POI^CI28^PW800^XZ^XA^FO1,1^FD\u00c5\u0081^FS^XZ");
    assertThat(label.formats()).isEqualTo(1);
    assertThat(label.widthDots()).hasValue(800);
    assertThat(sent(label)).endsWith("^PW800^LL1218^POI^CI28^FO1,1^FH^FD_C5_81^FS^PQ1^XZ");
    assertThat(label.fields()).containsExactly(new ZplField("^FD", "\u0141"));
  }

  @Test
  void theDriversBeginningIsUnderstood() {
    assertThat(sent(safe("\u0010CT~~CD,~CC^~CT~\n^XA~TA000~JSN^LT0^MNW^MTT^PON^LH0,0^PR5,5~SD15^CI0^XZ^XA^FO1,1^FDa^FS^XZ")))
        .endsWith("^FO1,1^FH^FDa^FS^PQ1^XZ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"^XA^FO1,1^FDa^FS|NOT_CLOSED", "^XA^FO1,1^FDa^FO2,2^FS^XZ|NOT_CLOSED", "^XA^XZ|NOT_CLOSED",
      "^XZ|NOT_CLOSED", "^XA^FO1,1^F|NOT_CLOSED", "^XA^FDa^FS^XZ hello|STRAY_TEXT", "hello ^XA^FDa^FS^XZ|STRAY_TEXT",
      "^FDa^FS^XA^XZ|STRAY_TEXT", "! U1 setvar \"a\" \"b\"|OTHER_LANGUAGE",
      "^XA^FDa^FS^XZ! U1 do \"device.reset\" \"\"|OTHER_LANGUAGE",
      "^XA^FDa^FDb^FS^XZ|DAMAGED", "^XA^PQx^FDa^FS^XZ|DAMAGED", "^XA^GFC,4,4,1,abcd^FS^XZ|DAMAGED",
      "^XA^GFB,400,400,1,abcd^FS^XZ|NOT_CLOSED",
      "^XA^GFA,2,2,1,FF^FS^XZ|DAMAGED", "^XA^GFA,1,1,1,FFF^FS^XZ|DAMAGED", "^XA^GFA,99999999,99999999,1,:Z64:^FS^XZ|TOO_LARGE",
      "^CC^^XA^XZ|NOT_CLOSED", "^CC~^XA^XZ|DAMAGED"})
  void whatDoesNotHoldTogetherIsRefused(String label, ZplRefusal reason) {
    refused(label, reason);
  }

  @Test
  void picturesOfEveryPackingBecomeOneKind() {
    String base64 = Base64.getEncoder().encodeToString(new byte[]{(byte) 0xFF, 0x0F});
    String wanted = STATE + "^FO0,0^GFA,2,2,1,FF0F^FS^PQ1^XZ";
    assertThat(sent(safe("^XA^FO0,0^GFA,2,2,1,FF0F^FS^XZ"))).isEqualTo(wanted);
    assertThat(sent(safe("^XA^FO0,0^GFA,2,2,1,!0f^FS^XZ"))).isEqualTo(wanted);
    assertThat(sent(safe("^XA^FO0,0^GFA,2,2,1,HF0F^FS^XZ"))).isEqualTo(wanted);
    assertThat(sent(safe("^XA^FO0,0^GFB,2,2,1,\u00ff\u000f^FS^XZ"))).isEqualTo(wanted);
    assertThat(safe("^XA^FO0,0^GFB,2,2,1,^~^FS^XZ").pictures()).isPresent();
    SafeZpl wrong = safe("^XA^FO0,0^GFA,2,2,1,:B64:" + base64 + ":0000^FS^XZ");
    assertThat(sent(wrong)).isEqualTo(wanted);
    assertThat(wrong.warnings()).singleElement().asString().startsWith("A picture's check figure is wrong");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"ABC123|ABC123", ">:ABC123|ABC123", ">;00340434|00340434", ">:JD>5012345|JD012345",
      ">9333435|ABC", ">;>8420123|420123", ">:A>0B|A>B"})
  void theSubsetsOfCode128AreRead(String data, String text) {
    assertThat(safe("^XA^FO1,1^BCN,90^FD" + data + "^FS^XZ").fields()).containsExactly(new ZplField("^BC", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "^XZ~JR^XA", "_5E_", "Łódź Ωmega", "a\r\nb\u0000", "😀", ""})
  void ourOwnTextStaysDataAndComesBack(String text) {
    String escaped = ZplText.escaped(text);
    assertThat(escaped).doesNotContain("^", "~").matches("[ -}]*");
    assertThat(safe("^XA^CI28^FO1,1^FH^FD" + escaped + "^FS^XZ").fields()).containsExactly(new ZplField("^FD", text));
  }

  private static void refused(String label, ZplRefusal reason) {
    assertThat(ForeignZpl.read(bytes(label))).as(label).isInstanceOfSatisfying(UnsafeZpl.class,
        unsafe -> assertThat(unsafe.reason()).as(unsafe.words()).isEqualTo(reason));
  }

  private static SafeZpl safe(String label) {
    return switch (ForeignZpl.read(bytes(label))) {
      case SafeZpl safe -> safe;
      case UnsafeZpl unsafe -> throw new AssertionError(unsafe.words());
    };
  }

  private static String sent(SafeZpl label) {
    return new String(label.zpl(812, 1218), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String label) {
    return label.getBytes(StandardCharsets.ISO_8859_1);
  }
}
