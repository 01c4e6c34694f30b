package org.packdesk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceSettingsTest {

  @Test
  void pathsAndTcpAddressesAreAccepted() {
    assertThat(DeviceSettings.scanner("scanner-1", "/dev/serial/by-id/usb-Datalogic").protocol()).isEqualTo("suffix");
    assertThat(DeviceSettings.scale("scale-1", "COM3").kind()).isEqualTo(DeviceKind.SCALE);
    assertThat(DeviceAddress.parse("tcp://[::1]:9100")).isEqualTo(new DeviceAddress.Tcp("[::1]", 9100));
    assertThat(DeviceAddress.parse("tcp://printer-7.site:9100")).isEqualTo(new DeviceAddress.Tcp("printer-7.site", 9100));
  }

  @Test
  void anOfficePrintersAddressMayNameItsPaper() {
    assertThat(DeviceAddress.parse("ipps://office-1.site/ipp/print?media=iso_a4_210x297mm"))
        .isEqualTo(new DeviceAddress.Ipp(URI.create("ipps://office-1.site:631/ipp/print"), "iso_a4_210x297mm"));
    assertThat(DeviceAddress.parse("ipp://[::1]:8631/ipp/print"))
        .isEqualTo(new DeviceAddress.Ipp(URI.create("ipp://[::1]:8631/ipp/print"), ""));
    assertThat(DeviceSettings.officePrinter("office", "ipp://10.0.7.50").printsLabels()).isFalse();
    assertThat(DeviceSettings.printer("printer-1", "tcp://10.0.7.21:9100").printsLabels()).isTrue();
  }

  @Test
  void anOfficePrinterAndItsAddressGoTogether() {
    assertThatThrownBy(() -> DeviceSettings.printer("printer-1", "ipp://host/ipp/print"))
        .hasMessage("device 'printer-1': an address such as ipp://host/ipp/print and the protocol 'ipp' go together");
    assertThatThrownBy(() -> DeviceSettings.officePrinter("office", "tcp://host:9100")).hasMessageContaining("go together");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"''|the address is empty", "tcp://host|needs a port", "tcp://host:0|needs a port",
      "tcp://host:70000|needs a port",
      "http://host:80|is no address", "tcp://:9100|is no address", "ipp://host:0/ipp|needs a port",
      "ipp://host/a b|is no address",
      "ipp://user@host/ipp|is no address"})
  void aWrongAddressIsRefusedInWords(String address, String words) {
    assertThatThrownBy(() -> DeviceSettings.printer("printer-1", address)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("device 'printer-1': ").hasMessageContaining(words);
  }

  @Test
  void aProtocolOfAnotherKindIsRefused() {
    DeviceSettings good = DeviceSettings.scanner("s", "/dev/ttyS0");
    assertThatThrownBy(
        () -> new DeviceSettings(good.id(), DeviceKind.SCALE, "suffix", good.address(), good.serial(), good.pollEvery()))
        .hasMessage("device 's': protocol 'suffix' is for a scanner, not for a scale");
    assertThatThrownBy(
        () -> new DeviceSettings(good.id(), DeviceKind.SCALE, "nci", good.address(), good.serial(), good.pollEvery()))
        .hasMessage(
            "device 's': protocol 'nci' is not known; known are suffix, induct, mt-sics, zpl, zpl-sgd, ipp, checkweigher and gate");
  }

  @Test
  void serialSettingsOutsideOfWhatPortsCanDoAreRefused() {
    assertThatThrownBy(() -> new SerialSettings(0, 8, SerialSettings.Parity.NONE, 1)).hasMessage("baud is 300 to 4000000, not 0");
    assertThatThrownBy(() -> new SerialSettings(9600, 9, SerialSettings.Parity.NONE, 1))
        .hasMessage("data bits are 7 or 8, not 9");
    assertThatThrownBy(() -> new SerialSettings(9600, 8, SerialSettings.Parity.NONE, 3))
        .hasMessage("stop bits are 1 or 2, not 3");
  }

  @Test
  void anIdIsShortAndPlain() {
    assertThatThrownBy(() -> new DeviceId("scanner 1")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new DeviceId("scanner-1")).hasToString("scanner-1");
  }
}
