package org.packdesk.station.labels.ui;

import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.packdesk.printing.raster.MonoBitmap;
import org.packdesk.station.labels.LabelPicture;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Speech;

/// A label's paper, white in every theme, as large as there is room: its very dots, or in words what the printer will draw. Where
/// there is nothing to be seen only its place is.
public final class PaperView extends Region {
  private static final double USUAL_SHAPE = 1.5;
  private static final int EDGE = 1;
  private static final int WORDS_WIDE = 440;
  private static final int WORDS_EDGE = 16;
  private static final int WORDS_LINE = 26;
  private final Region sheet = new Region();
  private final ImageView image = new ImageView();
  private final FittedText words = new FittedText();
  private @Nullable MonoBitmap dots;
  private @Nullable SmallPaper drawn;

  public PaperView() {
    getStyleClass().add("paper");
    sheet.getStyleClass().add("paper-sheet");
    words.getStyleClass().add("paper-words");
    words.setLinesMax(8);
    image.setId("label-dots");
    getChildren().addAll(sheet, image, words);
    setMinSize(0, 0);
  }

  /// @param picture null while none has come
  void show(@Nullable LabelPicture picture, Speech speech) {
    MonoBitmap next = picture instanceof LabelPicture.Drawn paper ? paper.dots() : null;
    if (!Objects.equals(next, dots)) {
      dots = next;
      drawn = null;
    }
    String said = switch (picture) {
      case LabelPicture.PrinterDraws _ -> speech.caption("labels.printer-draws");
      case LabelPicture.Gone _ -> speech.caption("labels.picture-gone");
      case LabelPicture.Drawn _ -> "";
      case null -> "";
    };
    String codes = picture instanceof LabelPicture.PrinterDraws draws ? "\n" + String.join("\n", draws.barcodes()) : "";
    words.show(charactersMax -> charactersMax < Integer.MAX_VALUE ? said : said + codes);
    words.setVisible(!said.isEmpty());
    image.setVisible(next != null);
    sheet.getStyleClass().setAll(next == null && said.isEmpty() ? "paper-none" : "paper-sheet");
    requestLayout();
  }

  /// The dots on the screen; empty before there are any.
  @Nullable
  SmallPaper drawn() {
    return drawn;
  }

  @Override
  protected void layoutChildren() {
    double shape = dots == null ? USUAL_SHAPE : dots.heightDots() / (double) dots.widthDots();
    double most = dots == null ? Double.MAX_VALUE : dots.widthDots();
    int width = (int) Math.max(1, Math.min(Math.min(getWidth(), getHeight() / shape) - 2 * EDGE, most));
    int height = (int) Math.max(1, Math.min(getHeight() - 2 * EDGE, Math.rint(width * shape)));
    double left = Math.floor((getWidth() - width) / 2);
    double top = Math.floor((getHeight() - height) / 2);
    image.relocate(left, top);
    sheet.resizeRelocate(left - EDGE, top - EDGE, width + 2.0 * EDGE, height + 2.0 * EDGE);
    if (words.isVisible()) {
      double wide = Math.min(getWidth(), Math.max(width, WORDS_WIDE));
      sheet.resizeRelocate(Math.floor((getWidth() - wide) / 2), top - EDGE, wide, height + 2.0 * EDGE);
      words.setLinesMax(Math.max(1, height / WORDS_LINE));
      layoutInArea(words, sheet.getLayoutX() + WORDS_EDGE, top, Math.max(1, wide - 2.0 * WORDS_EDGE), height, 0, HPos.CENTER,
          VPos.CENTER);
    }
    if (dots != null && (drawn == null || !drawn.hasSize(width, height))) {
      draw(SmallPaper.of(dots, width, height));
    }
  }

  private void draw(SmallPaper paper) {
    drawn = paper;
    var pixels = new WritableImage(paper.width(), paper.height());
    pixels.getPixelWriter().setPixels(0, 0, paper.width(), paper.height(), PixelFormat.getIntArgbInstance(), paper.argb(), 0,
        paper.width());
    image.setImage(pixels);
  }
}
