package org.packdesk.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.OfflineReason;

class TcpLinkTest {

  @Test
  void aPortWithNobodyBehindItRefuses() throws IOException {
    int port;
    try (ServerSocket server = server()) {
      port = server.getLocalPort();
    }
    assertThat(failure(() -> link(port).open()).reason()).isEqualTo(OfflineReason.REFUSED);
  }

  @Test
  void aHostThatHasNoNameIsNotFound() {
    Link link = new TcpLink(new DeviceAddress.Tcp("printer.invalid", 9100));
    assertThat(failure(link::open)).hasMessage("no host is called printer.invalid").returns(OfflineReason.NOT_FOUND,
        LinkException::reason);
  }

  @Test
  void readingWaitsNoLongerThanAskedAndGivesWhatIsThere() throws Exception {
    try (ServerSocket server = server();
        Link.Connection connection = link(server.getLocalPort()).open();
        Socket peer = server.accept()) {
      ByteBuffer target = ByteBuffer.allocate(10);
      assertThat(connection.read(target, Duration.ofMillis(1))).isZero();
      peer.getOutputStream().write(new byte[]{1, 2, 3});
      assertThat(connection.read(target, Duration.ofSeconds(5))).isPositive();
    }
  }

  @Test
  void aClosedPeerIsUnplugged() throws Exception {
    try (ServerSocket server = server(); Link.Connection connection = link(server.getLocalPort()).open()) {
      server.accept().close();
      assertThat(failure(() -> connection.read(ByteBuffer.allocate(10), Duration.ofSeconds(5))).reason())
          .isEqualTo(OfflineReason.UNPLUGGED);
    }
  }

  @Test
  void aPeerThatTakesNothingLosesTheLink() throws Exception {
    try (ServerSocket server = server()) {
      Link impatient = new TcpLink(address(server.getLocalPort()), Duration.ofMillis(200));
      try (Link.Connection connection = impatient.open(); Socket peer = server.accept()) {
        LinkException stuck = failure(() -> {
          connection.write(ByteBuffer.allocate(64 * 1024 * 1024));
          return "taken";
        });
        assertThat(stuck.reason()).isEqualTo(OfflineReason.SILENT);
        assertThatThrownBy(() -> connection.write(ByteBuffer.allocate(1))).isInstanceOf(LinkException.class);
        assertThat(peer.isConnected()).isTrue();
      }
    }
  }

  private interface Attempt {
    Object run() throws LinkException;
  }

  private static LinkException failure(Attempt attempt) {
    return catchThrowableOfType(LinkException.class, attempt::run);
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static Link link(int port) {
    return new TcpLink(address(port));
  }

  private static DeviceAddress.Tcp address(int port) {
    return new DeviceAddress.Tcp("127.0.0.1", port);
  }
}
