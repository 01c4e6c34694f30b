package org.packdesk.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZplStreamTest implements ZplStream.Content {

  private final List<String> found = new ArrayList<>();
  private final ZplStream stream = new ZplStream(this);

  @Test
  void formatsAreCutFromWhatIsBetweenThem() {
    feed("  ^XA^FDone^FS^XZ\r\n^XZ noise ^XA^FDtwo^FS^XZ");
    assertThat(found).containsExactly("^XA^FDone^FS^XZ", "^XA^FDtwo^FS^XZ");
  }

  @Test
  void aStatusRequestInTheMidstOfAFormatIsAnsweredAndNoPartOfIt() {
    feed("^XA^FDone~HS^FS^XZ~HS\r\n");
    assertThat(found).containsExactly("~HS", "^XA^FDone^FS^XZ", "~HS");
  }

  @Test
  void aSetGetDoRequestIsALineOutsideOfFormats() {
    feed("! U1 getvar \"a.b\"\r\n^XA^FD! U1^FS^XZ~HS\r\n");
    assertThat(found).containsExactly("! U1 getvar \"a.b\"", "^XA^FD! U1^FS^XZ", "~HS");
  }

  @Test
  void aFormatThatBeginsAgainForgetsItsFirstBeginning() {
    feed("^XA^FDlost^XA^FDkept^FS^XZ");
    assertThat(found).containsExactly("^XA^FDkept^FS^XZ");
  }

  @Test
  void aFormatThatWasCutIsForgotten() {
    feed("^XA^FDlost");
    assertThat(stream.insideFormat()).isTrue();
    stream.reset();
    feed("^FS^XZ^XA^FDkept^FS^XZ");
    assertThat(found).containsExactly("^XA^FDkept^FS^XZ");
  }

  @Test
  void aFormatLargerThanTheMemoryIsThrownAwayAndTheNextOneIsRead() {
    feed("^XA^FD" + "0".repeat(ZplStream.FORMAT_BYTES_MAX) + "^XZ^XA^FDnext^FS^XZ");
    assertThat(found).containsExactly("too long", "^XA^FDnext^FS^XZ");
  }

  private void feed(String text) {
    for (byte value : text.getBytes(StandardCharsets.ISO_8859_1)) {
      stream.accept(value);
    }
  }

  @Override
  public void format(byte[] whole) {
    found.add(new String(whole, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void command(String name) {
    found.add(name);
  }

  @Override
  public void request(String line) {
    found.add(line);
  }

  @Override
  public void formatTooLong() {
    found.add("too long");
  }
}
