package org.packdesk.station.shell.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.packdesk.station.shell.StationView;
import org.packdesk.station.shell.ui.RailText.CentralState;
import org.packdesk.station.shell.ui.RailText.DeviceText;
import org.packdesk.station.words.Speech;

/// The rail at the window's foot: one calm row while all is well, and a second that names what is not.
final class StatusRail {
  private final Speech speech;
  private final ScreenSettings settings;
  private final CommandListener commands;
  private final @Nullable String backlogCode;
  private @Nullable StationView view;
  private CentralState centralShown = CentralState.REACHED;
  private List<DeviceText> devicesShown = List.of();
  private List<String> troublesShown = List.of();
  @FXML
  private Label station;
  @FXML
  private Label packer;
  @FXML
  private Label clock;
  @FXML
  private FontIcon centralIcon;
  @FXML
  private Label central;
  @FXML
  private Pane devices;
  @FXML
  private Pane troubles;

  /// @param backlogCode the command that a touch on the backlog is worth, or null
  StatusRail(Speech speech, ScreenSettings settings, CommandListener commands, @Nullable String backlogCode) {
    this.speech = speech;
    this.settings = settings;
    this.commands = commands;
    this.backlogCode = backlogCode;
  }

  void show(StationView shown) {
    view = shown;
    tick();
  }

  /// Shows the same view again at a later time.
  void tick() {
    if (view == null) {
      return;
    }
    var text = RailText.of(view, speech, settings.clock().instant(), settings.zone());
    station.setText(text.station());
    packer.setText(text.packer());
    clock.setText(text.clock());
    central.setText(text.central());
    if (text.centralState() != centralShown) {
      centralShown = text.centralState();
      centralIcon.setIconLiteral(centralShown == CentralState.AWAY ? "mdi2c-cloud-off-outline" : "mdi2c-cloud-check-outline");
    }
    if (!text.devices().equals(devicesShown)) {
      devicesShown = text.devices();
      devices.getChildren().setAll(devicesShown.stream().map(StatusRail::light).toList());
    }
    if (!text.troubles().equals(troublesShown)) {
      troublesShown = text.troubles();
      troubles.getChildren().setAll(troublesShown.stream().map(StatusRail::trouble).toList());
    }
    troubles.setVisible(!troublesShown.isEmpty());
    troubles.setManaged(!troublesShown.isEmpty());
  }

  @FXML
  private void centralTouched() {
    if (backlogCode != null) {
      commands.command(backlogCode);
    }
  }

  private static Node light(DeviceText device) {
    var icon = switch (device.light()) {
      case GOOD -> iconed("mdi2c-check-circle", device.name(), "light-good");
      case WAITING -> iconed("mdi2d-dots-horizontal-circle-outline", device.name(), "light-waiting");
      case BAD -> iconed("mdi2a-alert", device.name(), "light-bad");
    };
    icon.setId("light-" + device.name());
    icon.setAccessibleText(device.name() + ": " + device.words());
    return icon;
  }

  private static Node trouble(String words) {
    return iconed("mdi2a-alert", words, "rail-trouble");
  }

  private static HBox iconed(String icon, String words, String style) {
    var label = new Label(words);
    label.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(new FontIcon(icon), label);
    row.getStyleClass().addAll("iconed", style);
    return row;
  }
}
