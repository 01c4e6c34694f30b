package org.packdesk.station.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That a kept session is the session is checked after every test of the rules, in [Desk#replayed].
final class SessionSnapshotTest {
  @Test
  void aSessionWithWorkInHandComesBackAsItWas() {
    PackSession session = Desk.withParcelClosed().labelArrives("label:o-1:1:1", "TC1").session;
    assertThat(SessionSnapshot.read(SessionSnapshot.write(session))).contains(session);
  }

  @Test
  void aSnapshotOfAnotherVersionIsNotUsed() {
    String other = new String(SessionSnapshot.write(PackSession.empty()), UTF_8).replace("\"version\":4", "\"version\":99");
    assertThat(SessionSnapshot.read(other.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"version\":4}", "{\"version\":\"x\"}"})
  void whatIsNoSnapshotIsPassedOver(String bytes) {
    assertThat(SessionSnapshot.read(bytes.getBytes(UTF_8))).isEmpty();
  }
}
