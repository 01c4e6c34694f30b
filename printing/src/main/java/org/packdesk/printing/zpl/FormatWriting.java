package org.packdesk.printing.zpl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One format of a foreign label while it is written anew, field by field.
final class FormatWriting {
  private static final int FIELD_BYTES_MAX = 3072;
  private static final int PARAMETERS_MAX = 200;
  private static final String NO_FIELD = "^FD";

  private final Map<String, String> settings;
  private final List<ZplField> fields;
  private final Set<String> warnings;
  private final PictureSheet pictures;
  private final StringBuilder body = new StringBuilder();
  private int copies = 1;
  private boolean draws;
  private final List<ZplOrigin> origins = new ArrayList<>();
  private final FieldBoxes boxes = new FieldBoxes();

  private boolean fieldOpen;
  private boolean fieldDraws;
  private String drawnBy = NO_FIELD;
  private String mode = "";
  private int x;
  private int y;
  private @Nullable Character hexMark;
  private @Nullable String data;

  FormatWriting(Map<String, String> settings, List<ZplField> fields, Set<String> warnings, PictureSheet pictures) {
    this.settings = settings;
    this.fields = fields;
    this.warnings = warnings;
    this.pictures = pictures;
    settings.forEach((code, parameters) -> body.append(isSize(code) ? "" : code + parameters));
  }

  static boolean isStructure(String code) {
    return switch (code) {
      case "^FD", "^FV", "^FH", "^FS", "^GF", "^PQ" -> true;
      default -> false;
    };
  }

  void structure(ZplCommand command) throws UnsafeZplException {
    switch (command.code()) {
      case "^FD", "^FV" -> data(command.parameters());
      case "^FH" -> hexMark = command.parameters().isBlank() ? '_' : command.parameters().strip().charAt(0);
      case "^FS" -> {
        if (!command.parameters().isBlank()) {
          warnings.add("Words between the fields are left out.");
        }
        endField();
      }
      case "^GF" -> picture(ForeignGraphic.read(command));
      default -> copies(command);
    }
  }

  void keep(ZplCommand command) throws UnsafeZplException {
    String code = command.code();
    boxes.command(command);
    if (code.equals("^FO") || code.equals("^FT")) {
      if (fieldDraws || data != null) {
        throw new UnsafeZplException(ZplRefusal.NOT_CLOSED, "A field of the label is not closed by ^FS.");
      }
      x = position(command.parameter(0));
      y = position(command.parameter(1));
    } else if (code.startsWith("^B")) {
      drawnBy = code;
      mode = code.equals("^BC") ? command.parameter(5) : "";
    } else if (code.startsWith("^A") && !drawnBy.startsWith("^B")) {
      drawnBy = code;
      storedFont(command);
    }
    fieldDraws |= code.startsWith("^G");
    fieldOpen = true;
    body.append(code).append(harmless(command));
  }

  void setting(ZplCommand command) throws UnsafeZplException {
    boxes.command(command);
    String parameters = harmless(command);
    if (isSize(command.code())) {
      if (!command.parameter(0).matches("[0-9]{1,5}")) {
        throw new UnsafeZplException(ZplRefusal.DAMAGED, "The label's " + command.code() + " is no size.");
      }
      settings.put(command.code(), command.parameter(0));
      return;
    }
    settings.remove(command.code());
    settings.put(command.code(), parameters);
    body.append(command.code()).append(parameters);
  }

  /// @return null where nothing is drawn
  @Nullable
  ZplFormat end() {
    if (data != null || fieldDraws) {
      warnings.add("The last field is not closed by ^FS; it is closed.");
    }
    endField();
    return draws ? new ZplFormat(body.toString(), copies, size("^PW"), size("^LL"), origins, boxes.boxes()) : null;
  }

  private int size(String code) {
    return Integer.parseInt(settings.getOrDefault(code, "0"));
  }

  private void data(String raw) throws UnsafeZplException {
    if (data != null) {
      throw new UnsafeZplException(ZplRefusal.DAMAGED, "A field of the label has two texts.");
    }
    String bytes = hexMark == null ? raw : ZplText.unescapedBytes(raw, hexMark);
    if (bytes.length() > FIELD_BYTES_MAX) {
      throw new UnsafeZplException(ZplRefusal.TOO_LARGE, "A field of the label has more than " + FIELD_BYTES_MAX + " bytes.");
    }
    data = bytes;
    fieldOpen = true;
    body.append("^FH^FD").append(ZplText.escapedBytes(bytes));
  }

  private void endField() {
    if (data != null) {
      fields.add(new ZplField(drawnBy, drawnBy.equals("^BC") ? Code128Data.text(text(data), mode) : text(data)));
    }
    if (fieldOpen) {
      body.append("^FS");
      boxes.endField(data == null ? 0 : data.length());
    }
    if (data != null || fieldDraws) {
      draws = true;
      String[] home = (settings.getOrDefault("^LH", "") + ",,").split(",", -1);
      origins.add(new ZplOrigin(x + position(home[0].strip()), y + position(home[1].strip())));
    }
    fieldOpen = false;
    fieldDraws = false;
    drawnBy = NO_FIELD;
    mode = "";
    hexMark = null;
    data = null;
  }

  private String text(String bytes) {
    boolean utf8 = settings.getOrDefault("^CI", "").strip().equals("28");
    return utf8 ? new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : bytes;
  }

  private void picture(ForeignGraphic picture) throws UnsafeZplException {
    if (!picture.checkIsRight()) {
      warnings.add("A picture's check figure is wrong; the picture is whole and is sent with its dots written anew.");
    }
    pictures.put(x, y, picture);
    boxes.picture(picture);
    fieldDraws = true;
    fieldOpen = true;
    body.append(picture.zpl());
  }

  private void copies(ZplCommand command) throws UnsafeZplException {
    String quantity = command.parameter(0);
    if (!quantity.matches("[0-9]{0,8}")) {
      throw new UnsafeZplException(ZplRefusal.DAMAGED, "The label's ^PQ is no number of copies.");
    }
    copies = quantity.isEmpty() ? 1 : Math.max(1, Integer.parseInt(quantity));
    if (copies > 1) {
      warnings.add("The label asks for " + copies + " copies.");
    }
  }

  private void storedFont(ZplCommand command) {
    if (command.code().equals("^A@")) {
      warnings.add("Text is set in a font that the printer may not have: ^A@.");
    }
  }

  private static boolean isSize(String code) {
    return code.equals("^PW") || code.equals("^LL");
  }

  private static int position(String dots) {
    return dots.matches("[0-9]{1,5}") ? Integer.parseInt(dots) : 0;
  }

  private static String harmless(ZplCommand command) throws UnsafeZplException {
    String parameters = command.parameters().stripTrailing();
    if (parameters.length() > PARAMETERS_MAX || !parameters.matches("[ -}&&[^^]]*")) {
      throw new UnsafeZplException(ZplRefusal.DAMAGED, "The label's " + command.code() + " has parameters that are none.");
    }
    return parameters;
  }
}
