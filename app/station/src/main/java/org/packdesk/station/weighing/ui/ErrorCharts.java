package org.packdesk.station.weighing.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.packdesk.station.weighing.LineView.Charts;
import org.packdesk.station.weighing.LineView.HourError;
import org.packdesk.station.weighing.LineView.ProductError;
import org.packdesk.station.widgets.FittedText;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Speech;

/// How far measured weights are off what was expected: by hour with the spread, and by product, the worst. In grams, measured less
/// expected.
public final class ErrorCharts extends HBox {
  private static final double MG_A_GRAM = 1000;
  private static final int NAME = 22;
  private static final int TICK_HOURS = 3;
  private static final long SECONDS_AN_HOUR = 3600;
  private final LineChart<Number, Number> hours = new LineChart<>(new NumberAxis(), new NumberAxis());
  private final BarChart<Number, String> products = new BarChart<>(new NumberAxis(), new CategoryAxis());
  private final FittedText hoursTitle = title("charts-hours-title");
  private final FittedText productsTitle = title("charts-products-title");
  private final Label none = new Label();
  private Charts shown = new Charts(List.of(), List.of());

  public ErrorCharts() {
    getStyleClass().add("charts");
    hours.setId("charts-hours");
    products.setId("charts-products");
    none.setId("charts-none");
    none.getStyleClass().add("charts-none");
    for (XYChart<?, ?> chart : List.of(hours, products)) {
      chart.setAnimated(false);
      chart.setLegendVisible(false);
      chart.setMinSize(0, 0);
      VBox.setVgrow(chart, Priority.ALWAYS);
    }
    hours.setAlternativeRowFillVisible(false);
    getChildren().addAll(card(hoursTitle, hours), card(productsTitle, products), none);
    setMinSize(0, 0);
  }

  private static FittedText title(String id) {
    var title = new FittedText();
    title.setId(id);
    title.getStyleClass().add("charts-title");
    return title;
  }

  private static VBox card(FittedText title, Node chart) {
    var card = new VBox(title, chart);
    card.getStyleClass().add("chart-card");
    card.setMinSize(0, 0);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  void show(Charts charts, Figures figures) {
    Speech speech = figures.speech();
    hoursTitle.show(charactersMax -> speech.caption("charts.hours"));
    productsTitle.show(charactersMax -> speech.caption("charts.products"));
    none.setText(speech.caption("charts.none"));
    boolean empty = charts.hours().isEmpty() && charts.products().isEmpty();
    getChildren().forEach(part -> part.setVisible(part.equals(none) == empty));
    getChildren().forEach(part -> part.setManaged(part.isVisible()));
    spell((NumberAxis) hours.getYAxis(), grams -> LineScreen.number(grams, 0, 1, speech));
    spell((NumberAxis) products.getXAxis(), grams -> LineScreen.number(grams, 0, 1, speech));
    if (charts.equals(shown)) {
      return;
    }
    shown = charts;
    hours.getData().clear();
    over((NumberAxis) hours.getXAxis(), charts.hours(), figures.zone());
    hours.getData().add(hourly(charts.hours(), hour -> hour.meanMg()));
    hours.getData().add(hourly(charts.hours(), hour -> hour.meanMg() + (double) hour.sigmaMg()));
    hours.getData().add(hourly(charts.hours(), hour -> hour.meanMg() - (double) hour.sigmaMg()));
    var worst = new XYChart.Series<Number, String>();
    for (ProductError product : charts.products().reversed()) {
      worst.getData().add(new XYChart.Data<>(product.meanMg() / MG_A_GRAM,
          speech.caption("charts.product", Speech.shorten(product.name(), NAME), product.parcels())));
    }
    products.getData().clear();
    products.getData().add(worst);
  }

  /// The axis counts hours; its words are the site's.
  private static void over(NumberAxis axis, List<HourError> hours, ZoneId zone) {
    if (hours.isEmpty()) {
      return;
    }
    axis.setAutoRanging(false);
    double last = hour(hours.getLast());
    double steps = Math.max(1, Math.ceil((last - hour(hours.getFirst())) / TICK_HOURS));
    axis.setLowerBound(last - steps * TICK_HOURS);
    axis.setUpperBound(last);
    axis.setTickUnit(TICK_HOURS);
    axis.setMinorTickCount(0);
    spell(axis, hour -> String
        .valueOf(Instant.ofEpochSecond(Math.round(hour) * SECONDS_AN_HOUR).atZone(zone).getHour()));
  }

  private static void spell(NumberAxis axis, DoubleFunction<String> words) {
    axis.setTickLabelFormatter(new StringConverter<>() {
      @Override
      public String toString(Number value) {
        return words.apply(value.doubleValue());
      }

      @Override
      public Number fromString(String text) {
        throw new UnsupportedOperationException("nobody types on an axis");
      }
    });
  }

  private static long hour(HourError hour) {
    return hour.from().getEpochSecond() / SECONDS_AN_HOUR;
  }

  private static XYChart.Series<Number, Number> hourly(List<HourError> hours, ToDoubleFunction<HourError> mg) {
    var series = new XYChart.Series<Number, Number>();
    for (HourError hour : hours) {
      series.getData().add(new XYChart.Data<>(hour(hour), mg.applyAsDouble(hour) / MG_A_GRAM));
    }
    return series;
  }
}
