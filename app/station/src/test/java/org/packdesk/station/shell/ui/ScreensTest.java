package org.packdesk.station.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.setup.StationConfig.Theme;
import org.packdesk.station.widgets.BarcodeView;
import org.testfx.util.WaitForAsyncUtils;

/// Every state of the screen in every theme, language and size: nothing cut off, nothing overlapping, nothing outside the
/// window. The pictures land in `target/screens` for somebody to look at.
final class ScreensTest {
  private static final Path PICTURES = Path.of("target", "screens");
  private static final double ROUNDING = 1;
  private static final double BARS_LEAST = 40;
  /// They stand out of their bar or line by intent.
  private static final List<String> MARKS = List.of("share-mark", "chart-line-symbol");
  private static final ExecutorService WRITER = Executors.newSingleThreadExecutor();
  private static final AtomicInteger WRITTEN = new AtomicInteger();

  record Size(int width, int height) {}

  /// Themes differ in colours alone, so one language does for the third.
  static Stream<Arguments> windows() {
    return Stream.of(Theme.values()).flatMap(theme -> languages(theme).flatMap(locale -> Stream.of(new Size(1000, 700),
        new Size(1280, 800), new Size(1920, 1080)).map(size -> Arguments.of(theme, locale, size))));
  }

  private static Stream<Locale> languages(Theme theme) {
    return theme == Theme.HIGH_CONTRAST ? Stream.of(Locale.GERMAN) : Stream.of(Locale.ENGLISH, Locale.GERMAN);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void everyStateIsShownWhole(Theme theme, Locale locale, Size size) {
    var window = Headless.open(locale, theme, command -> {});
    try {
      Headless.resize(window, size.width(), size.height());
      SampleStates.all().forEach((name, state) -> Headless.on(() -> {
        state.show(window);
        write(Screenshots.take(window.scene()),
            PICTURES.resolve(size.width() + "x" + size.height() + "-" + locale + "-" + theme.word() + "-" + name + ".png"));
        assertThat(faults(window)).as(name).isEmpty();
        return true;
      }));
      assertThat(CssParser.errorsProperty()).isEmpty();
    } finally {
      Headless.on(() -> {
        window.close();
        return true;
      });
    }
  }

  /// Writing takes longer than laying out, so another thread does it meanwhile.
  private static void write(Screenshots.Picture picture, Path file) {
    WRITER.execute(() -> {
      try {
        Screenshots.write(picture, file);
        WRITTEN.incrementAndGet();
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      }
    });
  }

  @AfterAll
  static void everyPictureIsThere() throws InterruptedException {
    forgetWhatTheSmallScreenCouldNotTake();
    WRITER.shutdown();
    assertThat(WRITER.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(WRITTEN).hasValue((int) windows().count() * SampleStates.all().size());
  }

  /// The headless screen is smaller than the largest window: JavaFX complains of each frame on it, which TestFX would hold against
  /// the next test.
  private static void forgetWhatTheSmallScreenCouldNotTake() {
    Headless.on(() -> true);
    WaitForAsyncUtils.clearExceptions();
  }

  private static List<String> faults(StationWindow window) {
    List<String> faults = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    collect(window.scene().getRoot(), words, faults);
    double width = window.scene().getWidth();
    double height = window.scene().getHeight();
    double needed = window.scene().getRoot().minHeight(width);
    if (needed > height + ROUNDING) {
      faults.add("needs " + needed + " of height and has " + height);
    }
    for (Node node : words) {
      Bounds at = bounds(node);
      if (at.getMinX() < -ROUNDING || at.getMinY() < -ROUNDING || at.getMaxX() > width + ROUNDING
          || at.getMaxY() > height + ROUNDING) {
        faults.add("outside the window: " + named(node) + " at " + at);
      }
    }
    for (int one = 0; one < words.size(); one++) {
      for (int other = one + 1; other < words.size(); other++) {
        if (overlap(words.get(one), words.get(other))) {
          faults.add("on each other: " + named(words.get(one)) + " and " + named(words.get(other)));
        }
      }
    }
    return faults;
  }

  private static void collect(Node node, List<Node> words, List<String> faults) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled label && !label.getText().isEmpty()) {
      cutOff(label, faults);
    }
    if (node instanceof Region tile && tile.getBackground() != null && MARKS.stream().noneMatch(tile.getStyleClass()::contains)) {
      overTheEdge(tile, faults);
    }
    if (node instanceof BarcodeView bars) {
      unreadable(bars, faults);
    }
    if (node instanceof FontIcon || (node instanceof Text text && !text.getText().isBlank())) {
      words.add(node);
    } else if (node instanceof Parent parent) {
      outOfItsPlace(parent, faults);
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, words, faults));
    }
  }

  private static void cutOff(Labeled label, List<String> faults) {
    label.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
        .filter(text -> label.equals(text.getParent()))
        .filter(text -> !text.getText().replace("\n", "").equals(label.getText().replace("\n", "")))
        .forEach(text -> faults.add("cut off: " + label
            .getText() + " shown as " + text.getText()));
  }

  /// A fitted text that is given less height than its lines need would run over its neighbours.
  private static void outOfItsPlace(Parent parent, List<String> faults) {
    if (parent.getStyleClass().contains("fitted-text")) {
      double needed = parent.prefHeight(parent.getLayoutBounds().getWidth());
      if (needed > parent.getLayoutBounds().getHeight() + ROUNDING) {
        faults.add("too little height: " + parent.getId() + " has " + parent.getLayoutBounds().getHeight() + " of " + needed);
      }
    }
  }

  /// What is drawn, touched or scanned lies whole within all it belongs to.
  private static void overTheEdge(Node node, List<String> faults) {
    Bounds at = bounds(node);
    for (Parent around = node.getParent(); around != null; around = around.getParent()) {
      Bounds room = bounds(around);
      if (at.getMinX() < room.getMinX() - ROUNDING || at.getMinY() < room.getMinY() - ROUNDING
          || at.getMaxX() > room.getMaxX() + ROUNDING || at.getMaxY() > room.getMaxY() + ROUNDING) {
        faults.add("over the edge of " + around + ": " + node + " at " + at);
        return;
      }
    }
  }

  /// Bars that a scanner reads at a glance, with their margins.
  private static void unreadable(BarcodeView barcode, List<String> faults) {
    double bars = barcode.lookup(".bars").getLayoutBounds().getHeight();
    if (bars < BARS_LEAST || barcode.getWidth() + ROUNDING < barcode.minWidth(-1)) {
      faults.add("bars of " + bars + " in " + barcode.getWidth() + " of " + barcode.minWidth(-1) + ": " + barcode.getParent());
    }
  }

  private static boolean overlap(Node one, Node other) {
    boolean mark = one instanceof FontIcon && other instanceof FontIcon && Objects.equals(one.getParent(), other.getParent());
    Bounds first = bounds(one);
    Bounds second = bounds(other);
    double across = Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX());
    double upright = Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
    return !mark && across > ROUNDING && upright > ROUNDING;
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static String named(Node node) {
    return node instanceof Text text ? "'" + text.getText() + "'" : node.toString();
  }
}
