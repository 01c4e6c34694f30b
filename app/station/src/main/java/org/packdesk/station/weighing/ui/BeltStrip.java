package org.packdesk.station.weighing.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.packdesk.station.weighing.LineView.Belt;
import org.packdesk.station.weighing.LineView.OnBelt;
import org.packdesk.station.words.Speech;

/// The belt from the induct scanner to the lane eyes, forked at the gate: above the good lane, below the others. Each new view puts
/// the parcels where they are then.
public final class BeltStrip extends Region {
  private static final int GOOD_LANE = 1;
  private static final int LANE = 46;
  private static final int GAP = 6;
  private static final int EDGE = 4;
  private static final int NAMES = 150;
  private final Region way = part("belt-way");
  private final Region good = part("belt-lane");
  private final Region other = part("belt-lane");
  private final Region scaleMark = part("belt-mark");
  private final Region gateMark = part("belt-mark");
  private final Label scale = name("belt-scale");
  private final Label gate = name("belt-gate");
  private final Label goodName = name("belt-good");
  private final Label otherName = name("belt-problem");
  private final List<BeltParcel> parcels = new ArrayList<>();
  private Belt belt = new Belt(0, Belt.END, List.of());

  public BeltStrip() {
    getStyleClass().add("belt");
    getChildren().addAll(way, good, other, scaleMark, gateMark, scale, gate, goodName, otherName);
    double height = 2.0 * LANE + GAP;
    setMinSize(0, height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private static Region part(String style) {
    var part = new Region();
    part.getStyleClass().add(style);
    return part;
  }

  private static Label name(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("belt-name");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  void show(Belt shown, Speech speech) {
    belt = shown;
    scale.setText(speech.caption("line.scale"));
    gate.setText(speech.caption("line.gate"));
    goodName.setText(speech.caption("line.good-lane"));
    otherName.setText(speech.caption("line.problem-lane"));
    while (parcels.size() < shown.parcels().size()) {
      var parcel = new BeltParcel();
      parcels.add(parcel);
      getChildren().add(parcel);
    }
    for (int at = 0; at < parcels.size(); at++) {
      boolean there = at < shown.parcels().size();
      parcels.get(at).setVisible(there);
      if (there) {
        parcels.get(at).show(shown.parcels().get(at), room());
      }
    }
    requestLayout();
  }

  /// The least distance between two parcels in pixels, by which they are drawn large or small.
  private double room() {
    double least = Double.MAX_VALUE;
    List<Double> places = belt.parcels().stream().map(parcel -> x(parcel.place())).sorted().toList();
    for (int at = 1; at < places.size(); at++) {
      least = Math.min(least, places.get(at) - places.get(at - 1));
    }
    return least;
  }

  private double x(int place) {
    return Math.rint(EDGE + (getWidth() - NAMES - 2.0 * EDGE) * place / Belt.END);
  }

  private double top(OnBelt parcel) {
    if (parcel.place() <= belt.gate()) {
      return GAP / 2.0 + LANE / 2.0;
    }
    return parcel.lane() == null || parcel.lane() != GOOD_LANE ? LANE + GAP : 0;
  }

  @Override
  protected void setWidth(double width) {
    boolean other = width != getWidth();
    super.setWidth(width);
    for (int at = 0; other && at < belt.parcels().size(); at++) {
      parcels.get(at).show(belt.parcels().get(at), room());
      parcels.get(at).applyCss();
    }
  }

  @Override
  protected void layoutChildren() {
    double middle = GAP / 2.0 + LANE / 2.0;
    double fork = x(belt.gate());
    double end = x(Belt.END) + EDGE;
    way.resizeRelocate(0, middle, fork, LANE);
    good.resizeRelocate(fork, 0, end - fork, LANE);
    other.resizeRelocate(fork, LANE + GAP, end - fork, LANE);
    mark(scaleMark, scale, x(belt.scale()), middle);
    mark(gateMark, gate, fork, middle);
    place(goodName, end + 2.0 * GAP, 0);
    place(otherName, end + 2.0 * GAP, LANE + GAP);
    for (int at = 0; at < belt.parcels().size(); at++) {
      OnBelt parcel = belt.parcels().get(at);
      var box = parcels.get(at);
      double width = box.prefWidth(-1);
      double height = box.prefHeight(-1);
      double from = parcel.place() <= belt.gate() ? 0 : fork + 1; // in a lane it stands clear of the word at the gate
      double left = Math.clamp(x(parcel.place()) - width / 2, from, Math.max(from, end - width));
      box.resizeRelocate(Math.rint(left), Math.rint(top(parcel) + (LANE - height) / 2), width, height);
    }
  }

  private static void mark(Region line, Label name, double x, double middle) {
    line.resizeRelocate(x - 1, middle - GAP, 2, LANE + 2.0 * GAP);
    double width = name.prefWidth(-1);
    name.resizeRelocate(x - width - GAP, 0, width, middle - GAP / 2.0);
  }

  private static void place(Label name, double x, double y) {
    name.resizeRelocate(x, y, name.prefWidth(-1), LANE);
  }
}
