package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.SerialSettings;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;
import org.packdesk.devices.link.SerialLink;

/// The serial link against the raw other end of a pseudo-terminal.
class SerialLinkTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void needsPseudoTerminals() {
    assumeTrue(Pty.available(), "this system has no pseudo-terminals");
  }

  @Test
  void allByteValuesPassBothWays() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    try (Pty pty = Pty.open(); Link.Connection connection = link(pty.slave()).open()) {
      connection.write(ByteBuffer.wrap(all));
      byte[] there = new byte[256];
      int got = 0;
      while (got < all.length) {
        assertThat(pty.await(Duration.ofMillis(100))).isNotEqualTo(Pty.State.CLOSED);
        byte[] piece = new byte[256];
        int count = pty.read(piece);
        System.arraycopy(piece, 0, there, got, count);
        got += count;
      }
      assertThat(there).isEqualTo(all);
      assertThat(pty.write(all, 0)).isEqualTo(256);
      ByteBuffer back = ByteBuffer.allocate(256);
      while (back.hasRemaining()) {
        assertThat(connection.read(back, Duration.ofSeconds(5))).isPositive();
      }
      assertThat(back.array()).isEqualTo(all);
    }
  }

  @Test
  void whatWasSentBeforeTheOpeningIsThrownAway() throws Exception {
    try (Pty pty = Pty.open(); InputStream somebody = Files.newInputStream(pty.slave())) {
      assertThat(pty.write("stale\r".getBytes(StandardCharsets.US_ASCII), 0)).isEqualTo(6);
      try (Link.Connection connection = link(pty.slave()).open()) {
        assertThat(connection.read(ByteBuffer.allocate(10), Duration.ofMillis(100))).isZero();
      }
      assertThat(somebody).isNotNull();
    }
  }

  @Test
  void aPathThatIsNotThereIsNotFound() {
    assertThat(failure(folder.resolve("none"))).hasMessageContaining("there is no").returns(OfflineReason.NOT_FOUND,
        LinkException::reason);
  }

  @Test
  void aFileThatIsNoPortIsSaidToBeNone() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThat(failure(file).reason()).isIn(OfflineReason.NOT_FOUND, OfflineReason.BUSY);
  }

  @Test
  void aPortThatAnotherHoldsIsBusy() throws Exception {
    try (Pty pty = Pty.open(); Link.Connection holder = link(pty.slave()).open()) {
      assertThat(failure(pty.slave()).reason()).isEqualTo(OfflineReason.BUSY);
      assertThat(holder).isNotNull();
    }
  }

  @Test
  void anUnpluggedPortEndsTheRead() throws Exception {
    Pty pty = Pty.open();
    try (Link.Connection connection = link(pty.slave()).open()) {
      pty.close();
      LinkException lost = catchThrowableOfType(LinkException.class,
          () -> connection.read(ByteBuffer.allocate(10), Duration.ofMillis(100)));
      assertThat(lost.reason()).isEqualTo(OfflineReason.UNPLUGGED);
    }
  }

  @Test
  void aDeviceThatTakesNothingLosesTheLink() throws Exception {
    try (Pty pty = Pty.open();
        Link.Connection connection = new SerialLink(pty.slave().toString(), SerialSettings.DEFAULT, Duration.ofMillis(200))
            .open()) {
      LinkException stuck = catchThrowableOfType(LinkException.class, () -> connection.write(ByteBuffer.allocate(1024 * 1024)));
      assertThat(stuck.reason()).isEqualTo(OfflineReason.SILENT);
    }
  }

  private static Link link(Path path) {
    return new SerialLink(path.toString(), SerialSettings.DEFAULT);
  }

  private static LinkException failure(Path path) {
    return catchThrowableOfType(LinkException.class, () -> link(path).open().close());
  }
}
