package org.packdesk.printing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.printing.sample.Peer;
import org.packdesk.printing.sample.SampleLabel;
import org.packdesk.printing.sample.SampleLabel.TwoD;
import org.packdesk.printing.sample.ZplRenderer;
import org.packdesk.printing.zpl.GraphicEncoding;
import org.packdesk.printing.zpl.ZplGraphic;

/// The bytes for the printer, drawn by a program from other hands, are the very dots that were checked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrintedDotsTest {
  private static final String TRACKING = "PDT0012345675";

  private ZplRenderer renderer;

  @BeforeAll
  void start() {
    renderer = new ZplRenderer();
  }

  @AfterAll
  void stop() {
    renderer.close();
  }

  static Stream<Arguments> labels() {
    return Stream.of(203, 300).flatMap(dpi -> Stream.of(Arguments.of(dpi, "upright", SampleLabel.of(TRACKING)),
        Arguments.of(dpi, "QR", SampleLabel.of(TRACKING).twoD(TwoD.QR_CODE)),
        Arguments.of(dpi, "turned", SampleLabel.of(TRACKING).turned(90)),
        Arguments.of(dpi, "upside down", SampleLabel.of(TRACKING).turned(180)),
        Arguments.of(dpi, "ladder", SampleLabel.of(TRACKING).ladder()),
        Arguments.of(dpi, "100 × 150 mm", SampleLabel.of(TRACKING).sizeMm(100, 150))));
  }

  @ParameterizedTest(name = "{1} at {0} dpi")
  @MethodSource("labels")
  void whatAPrinterDrawsIsWhatWasChecked(int dpi, String name, SampleLabel label, @TempDir Path folder) {
    PrintMedia media = new PrintMedia(dpi, new BigDecimal("101.6"), new BigDecimal("152.4"));
    Ready ready = (Ready) LabelConverter.toZpl(label.pdf(), media, TRACKING);
    MonoBitmap drawn = renderer.draw(ready.zpl(), media.widthDots(), media.heightDots(), dpi == 203 ? 8 : 12);
    MonoBitmap checked = ready.bitmap().orElseThrow();
    assertThat(drawn).as(name).isEqualTo(checked);
    for (GraphicEncoding encoding : GraphicEncoding.values()) {
      byte[] zpl = ZplGraphic.encode(checked, encoding);
      assertThat(renderer.draw(zpl, media.widthDots(), media.heightDots(), dpi == 203 ? 8 : 12)).as("%s, %s", name, encoding)
          .isEqualTo(checked);
    }
    List<String> read = Peer.zbarimg().read(drawn, folder);
    assertThat(read).as(name).contains("CODE-128:" + TRACKING);
  }
}
