package org.packdesk.printing.zpl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.ZplRenderer;

/// Labels like those of carriers, drawn by a program from other hands: what we send looks as what came.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RenderedZplTest {
  /// @param read what zbarimg reads
  /// @param square what dmtxread reads first, empty where there is no Data Matrix
  record Foreign(String name, List<String> read, List<String> square) {}

  private ZplRenderer renderer;

  @BeforeAll
  void start() {
    renderer = new ZplRenderer();
  }

  @AfterAll
  void stop() {
    renderer.close();
  }

  static Stream<Foreign> labels() {
    return Stream.of(new Foreign("air-express", List.of("CODE-128:42010045", "CODE-128:HBX0012345675"), List.of()),
        new Foreign("parcel-post", List.of("CODE-128:3404000000000012", "I2/5:40321090102009"),
            List.of("PPX\u001dDE\u001d50667\u001d340400000000001236")),
        new Foreign("parcel-shop", List.of("CODE-128:PS0099887766"), List.of("SHOP4711 PS0099887766", "second square, right")),
        new Foreign("letter-box", List.of("CODE-128:LB77001234", "QR-Code:https://example.org/t/LB77001234"), List.of()),
        new Foreign("pallet", List.of("CODE-128:00340400000000001236", "CODE-128:02095060001343523748"), List.of()),
        new Foreign("pictures", List.of("CODE-128:GFX55500017"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("labels")
  void whatIsSentLooksAsWhatCame(Foreign foreign) throws IOException {
    byte[] original = bytes(foreign.name());
    SafeZpl label = (SafeZpl) ForeignZpl.read(original);
    assertThat(renderer.draw(label.zpl(812, 1218), 812, 1218, 8)).isEqualTo(renderer.draw(original, 812, 1218, 8));
    assertThat(renderer.draw(label.zpl(1200, 1800), 1200, 1800, 12)).isEqualTo(renderer.draw(original, 1200, 1800, 12));
  }

  @ParameterizedTest
  @MethodSource("labels")
  void itsBarcodesAreReadFromWhatIsSent(Foreign foreign, @TempDir Path folder) throws IOException {
    SafeZpl label = (SafeZpl) ForeignZpl.read(bytes(foreign.name()));
    MonoBitmap paper = renderer.draw(label.zpl(812, 1218), 812, 1218, 8);
    assertThat(Peer.zbarimg().read(paper, folder)).containsAll(foreign.read());
    if (!foreign.square().isEmpty()) {
      assertThat(Peer.dmtxread().read(paper, folder)).isNotEmpty().isSubsetOf(foreign.square());
    }
    assertThat(label.fields()).extracting(ZplField::text).anyMatch(text -> foreign.read().getFirst().endsWith(text));
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream file = Objects.requireNonNull(RenderedZplTest.class.getResourceAsStream("foreign/" + name + ".zpl"), name)) {
      return file.readAllBytes();
    }
  }
}
