package org.packdesk.station.packing.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// A carton drawn in its proportions, seen from a corner: an outline while it is only planned, card when it is the one in use.
public final class CartonPicture extends Region {
  private static final double COS = Math.cos(Math.PI / 6);
  private static final double HEIGHT_MIN = 56;
  private static final double SIN = 0.5;
  private static final double TAPE_FROM = 0.42;
  private static final double TAPE_TO = 0.58;
  private final Polygon top = face("carton-top");
  private final Polygon front = face("carton-front");
  private final Polygon side = face("carton-side");
  private final Polygon tape = face("carton-tape");
  private Box box = Box.inWords("");

  public CartonPicture() {
    getStyleClass().add("carton-picture");
    getChildren().addAll(top, front, side, tape);
    setMinSize(0, 0);
  }

  /// @param size in words ("300 × 200 × 150 mm")
  public void show(String size) {
    show(Box.inWords(size));
  }

  void show(Box shown) {
    box = shown;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean room = getHeight() >= HEIGHT_MIN;
    getChildren().forEach(face -> face.setVisible(room));
    double across = (box.length() + box.width()) * COS;
    double upright = (box.length() + box.width()) * SIN + box.height();
    double scale = Math.min((getWidth() - 4) / across, (getHeight() - 4) / upright);
    double left = (getWidth() - across * scale) / 2 + box.width() * COS * scale;
    double down = (getHeight() - upright * scale) / 2 + box.height() * scale;
    var view = new View(scale, left, down);
    double l = box.length();
    double w = box.width();
    double h = box.height();
    view.draw(top, new double[][]{{0, 0, h}, {l, 0, h}, {l, w, h}, {0, w, h}});
    view.draw(front, new double[][]{{0, w, h}, {l, w, h}, {l, w, 0}, {0, w, 0}});
    view.draw(side, new double[][]{{l, 0, h}, {l, w, h}, {l, w, 0}, {l, 0, 0}});
    view.draw(tape, new double[][]{{0, w * TAPE_FROM, h}, {l, w * TAPE_FROM, h}, {l, w * TAPE_TO, h}, {0, w * TAPE_TO, h}});
  }

  private static Polygon face(String style) {
    var face = new Polygon();
    face.setManaged(false);
    face.getStyleClass().add(style);
    return face;
  }

  private record View(double scale, double left, double down) {
    void draw(Polygon face, double[][] corners) {
      Double[] points = new Double[corners.length * 2];
      for (int at = 0; at < corners.length; at++) {
        points[2 * at] = left + (corners[at][0] - corners[at][1]) * COS * scale;
        points[2 * at + 1] = down + ((corners[at][0] + corners[at][1]) * SIN - corners[at][2]) * scale;
      }
      face.getPoints().setAll(points);
    }
  }
}
