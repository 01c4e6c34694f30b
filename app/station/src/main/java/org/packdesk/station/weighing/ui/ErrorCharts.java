package org.packdesk.station.weighing.ui;

import java.time.ZoneId;
import java.util.List;
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
import org.packdesk.station.shell.Figures;
import org.packdesk.station.shell.Speech;
import org.packdesk.station.weighing.LineView.Charts;
import org.packdesk.station.weighing.LineView.HourError;
import org.packdesk.station.weighing.LineView.ProductError;

/// How far measured weights are off what was expected: by hour with the spread, and by product, the worst. In grams, measured less
/// expected.
public final class ErrorCharts extends HBox {
  private static final double MG_A_GRAM = 1000;
  private static final int NAME = 22;
  private final LineChart<String, Number> hours = new LineChart<>(new CategoryAxis(), new NumberAxis());
  private final BarChart<Number, String> products = new BarChart<>(new NumberAxis(), new CategoryAxis());
  private final Label hoursTitle = title("charts-hours-title");
  private final Label productsTitle = title("charts-products-title");
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

  private static Label title(String id) {
    var title = new Label();
    title.setId(id);
    title.getStyleClass().add("charts-title");
    return title;
  }

  private static VBox card(Label title, Node chart) {
    var card = new VBox(title, chart);
    card.getStyleClass().add("chart-card");
    card.setMinSize(0, 0);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  void show(Charts charts, Figures figures) {
    Speech speech = figures.speech();
    hoursTitle.setText(speech.caption("charts.hours"));
    productsTitle.setText(speech.caption("charts.products"));
    none.setText(speech.caption("charts.none"));
    boolean empty = charts.hours().isEmpty() && charts.products().isEmpty();
    getChildren().forEach(part -> part.setVisible(part.equals(none) == empty));
    getChildren().forEach(part -> part.setManaged(part.isVisible()));
    if (charts.equals(shown)) {
      return;
    }
    shown = charts;
    hours.getData().clear();
    hours.getData().add(hourly(charts.hours(), figures.zone(), hour -> hour.meanMg()));
    hours.getData().add(hourly(charts.hours(), figures.zone(), hour -> hour.meanMg() + (double) hour.sigmaMg()));
    hours.getData().add(hourly(charts.hours(), figures.zone(), hour -> hour.meanMg() - (double) hour.sigmaMg()));
    var worst = new XYChart.Series<Number, String>();
    for (ProductError product : charts.products().reversed()) {
      worst.getData().add(new XYChart.Data<>(product.meanMg() / MG_A_GRAM,
          speech.caption("charts.product", Speech.shorten(product.name(), NAME), product.parcels())));
    }
    products.getData().clear();
    products.getData().add(worst);
  }

  private static XYChart.Series<String, Number> hourly(List<HourError> hours, ZoneId zone, ToDoubleFunction<HourError> mg) {
    var series = new XYChart.Series<String, Number>();
    for (HourError hour : hours) {
      series.getData().add(new XYChart.Data<>(String.valueOf(hour.from().atZone(zone).getHour()), mg.applyAsDouble(hour)
          / MG_A_GRAM));
    }
    return series;
  }
}
