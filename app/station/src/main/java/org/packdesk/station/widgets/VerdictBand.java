package org.packdesk.station.widgets;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.words.Speech;
import org.packdesk.station.words.Verdict;

/// The last scan's fate as icon, words and colour; stays until the next scan, and is absent before the first.
public final class VerdictBand {
  private @Nullable VerdictLook look;
  @FXML
  private HBox verdict;
  @FXML
  private FontIcon verdictIcon;
  @FXML
  private FontIcon verdictMark;
  @FXML
  private FittedText verdictWords;

  public VerdictBand() {}

  public void show(@Nullable Verdict said, Speech speech) {
    show(said == null ? null : VerdictText.of(said, speech));
  }

  public void show(@Nullable VerdictText band) {
    appear(verdict, band != null);
    if (band == null) {
      return;
    }
    verdictWords.show(band.words());
    if (!band.look().equals(look)) {
      wear(band.look());
    }
  }

  private void wear(VerdictLook next) {
    if (look != null) {
      verdict.getStyleClass().remove(look.style());
    }
    look = next;
    verdict.getStyleClass().add(next.style());
    verdictIcon.setIconLiteral(next.icon());
    appear(verdictMark, !next.mark().isEmpty());
    if (verdictMark.isVisible()) {
      verdictMark.setIconLiteral(next.mark());
    }
  }

  private static void appear(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
