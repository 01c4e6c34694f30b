package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  @Test
  void aLinuxWithoutAnXServerHasNoScreen() {
    assertThat(Display.found(Map.of(), "Linux")).isEqualTo(Display.Kind.NONE);
    assertThat(Display.found(Map.of("DISPLAY", " "), "Linux")).isEqualTo(Display.Kind.NONE);
    assertThat(Display.found(Map.of("DISPLAY", ":0"), "Linux")).isEqualTo(Display.Kind.SCREEN);
    assertThat(Display.found(Map.of(), "Windows 11")).isEqualTo(Display.Kind.SCREEN);
  }

  @Test
  void theTypefaceComesWithTheProgramAndItsFiguresHaveOneWidth() {
    Headless.on(() -> {
      var font = Font.font("Roboto", 52);
      assertThat(font.getFamily()).isEqualTo("Roboto");
      assertThat("0123456789".chars().mapToDouble(figure -> width(font, Character.toString(figure))).distinct().count()).isOne();
      assertThat(Font.font("Roboto Medium", 52).getFamily()).isEqualTo("Roboto Medium");
      return true;
    });
  }

  private static double width(Font font, String words) {
    var text = new javafx.scene.text.Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
