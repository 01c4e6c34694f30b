package org.packdesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Vectors made with Python's hashlib.pbkdf2_hmac.
final class PinTest {
  private static final String SALT = "AAECAwQFBgcICQoLDA0ODw==";
  private static final Pin PIN = new Pin(SALT, "tb1uiJF+jBjAdeUuuEJ7vAD5jXMIzVCcSA5EkkK7qsA=", 1000);

  @Test
  void aPinIsKnownByItsDigitsAlone() {
    assertThat(PIN.is("4711")).isTrue();
    assertThat(new Pin(SALT, "hcfTBGIvwNZdZKas1leZ7NBGcvbFbVbVEZ6h3iY8LV0=", 1).is("0000")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4712", "471", "47110", " 4711", "471147114711471147114711"})
  void otherDigitsAreNot(String digits) {
    assertThat(PIN.is(digits)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"AAEC,tb1uiJF+jBjAdeUuuEJ7vAD5jXMIzVCcSA5EkkK7qsA=,1000", "AAECAwQFBgcICQoLDA0ODw==,AAEC,1000",
      "AAECAwQFBgcICQoLDA0ODw==,tb1uiJF+jBjAdeUuuEJ7vAD5jXMIzVCcSA5EkkK7qsA=,0",
      "AAECAwQFBgcICQoLDA0ODw==,tb1uiJF+jBjAdeUuuEJ7vAD5jXMIzVCcSA5EkkK7qsA=,2000001",
      "?,tb1uiJF+jBjAdeUuuEJ7vAD5jXMIzVCcSA5EkkK7qsA=,1000"})
  void whatIsNoPinIsRefused(String salt, String hash, int rounds) {
    assertThatThrownBy(() -> new Pin(salt, hash, rounds)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingOfItStandsInALog() {
    assertThat(new Operator("op-1", "B", "Ana", true, PIN).toString()).doesNotContain(SALT)
        .doesNotContain("tb1uiJF+jBjAdeUuuEJ7vAD5jXMIzVCcSA5EkkK7qsA=");
  }
}
