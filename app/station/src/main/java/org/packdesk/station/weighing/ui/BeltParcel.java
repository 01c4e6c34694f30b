package org.packdesk.station.weighing.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.weighing.LineView.OnBelt;

/// A parcel on the strip: its verdict's icon and the last signs of its barcode, or less where parcels stand close.
final class BeltParcel extends HBox {
  private static final int ROOM_FOR_TAIL = 100;
  private static final int ROOM_FOR_ICON = 38;
  private final FontIcon icon = new FontIcon("mdi2c-circle-outline");
  private final Label tail = new Label();
  private String worn = "";

  BeltParcel() {
    getStyleClass().add("belt-parcel");
    tail.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, tail);
  }

  /// @param room pixels to the next parcel
  void show(OnBelt parcel, double room) {
    setId("on-belt-" + parcel.pass());
    PassLook look = PassLook.of(parcel.verdict());
    icon.setIconLiteral(look.icon());
    tail.setText(parcel.tail().isEmpty() ? "–" : parcel.tail());
    appear(tail, room >= ROOM_FOR_TAIL);
    appear(icon, room >= ROOM_FOR_ICON);
    String next = look.style();
    if (!next.equals(worn)) {
      getStyleClass().remove(worn);
      getStyleClass().add(next);
      worn = next;
    }
    getStyleClass().remove("belt-dot");
    if (room < ROOM_FOR_ICON) {
      getStyleClass().add("belt-dot");
    }
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
