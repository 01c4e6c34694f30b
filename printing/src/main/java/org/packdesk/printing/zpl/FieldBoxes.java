package org.packdesk.printing.zpl;

import java.util.ArrayList;
import java.util.List;

/// Follows a format command by command and tells the places that its fields may take. A printer knows how wide its letters and how high its
/// square codes are; here they are taken as large as they can be.
final class FieldBoxes {
  /// A PDF417 or a square code of a carrier is smaller, at 300 dpi too.
  private static final int SQUARE_MOST = 480;
  /// The words under and over a barcode.
  private static final int WORDS_OF_BARCODE = 80;
  private static final int BITMAP_FONT_MOST = 60;
  private static final int CODE_MODULES_A_SIGN = 16;
  private static final int CODE_SIGNS_MORE = 6;

  private final List<ZplBox> boxes = new ArrayList<>();
  private int homeX;
  private int homeY;
  private char usualTurn = 'N';
  private int usualText = 9;
  private int module = 2;
  private int usualBars = 10;

  private int x;
  private int y;
  private boolean onBaseline;
  private boolean fromTheRight;
  private char turn = 'N';
  private int across;
  private int signWidth;
  private int width;
  private int lines = 1;
  private Kind kind = Kind.TEXT;

  private enum Kind {
    TEXT, BARS, SQUARE, DRAWN
  }

  FieldBoxes() {
    clear();
  }

  List<ZplBox> boxes() {
    return boxes;
  }

  /// A setting or a command of the field that is open.
  void command(ZplCommand command) {
    String code = command.code();
    switch (code) {
      case "^LH" -> {
        homeX = number(command, 0, 0);
        homeY = number(command, 1, 0);
      }
      case "^FW" -> usualTurn = turn(command.parameter(0), usualTurn);
      case "^BY" -> {
        module = number(command, 0, module);
        usualBars = number(command, 2, usualBars);
      }
      case "^CF" -> usualText = Math.max(number(command, 1, usualText), number(command, 2, 0));
      case "^FO", "^FT" -> {
        x = number(command, 0, 0);
        y = number(command, 1, 0);
        onBaseline = code.equals("^FT");
        fromTheRight = command.parameter(2).equals("1");
      }
      case "^FB", "^TB" -> block(command);
      case "^GB" -> frame(command);
      case "^GC" -> drawn(number(command, 0, 3), number(command, 0, 3));
      case "^GD", "^GE" -> drawn(number(command, 0, 3), number(command, 1, 3));
      case "^GS" -> drawn(Math.max(number(command, 1, 0), number(command, 2, 0)), number(command, 1, 0));
      default -> drawing(command);
    }
  }

  private void block(ZplCommand command) {
    boolean text = command.code().equals("^TB");
    width = number(command, text ? 1 : 0, 0);
    lines = text ? 1 : Math.max(1, number(command, 1, 1));
    across = text ? number(command, 2, 1) : across;
  }

  private void drawing(ZplCommand command) {
    String code = command.code();
    if (code.startsWith("^A")) {
      turn = turn(command.parameter(0), usualTurn);
      int size = Math.max(number(command, 1, usualText), number(command, 2, 0));
      across = Math.max(across, code.equals("^A0") ? size : Math.max(size, BITMAP_FONT_MOST));
      signWidth = Math.max(signWidth, size);
    } else if (code.startsWith("^B")) {
      turn = turn(command.parameter(0), usualTurn);
      kind = switch (code) {
        case "^BX", "^BQ", "^BD", "^B0", "^BO", "^B7", "^BF", "^BR", "^BT" -> Kind.SQUARE;
        default -> Kind.BARS;
      };
      across = usualBars;
      for (int at = 1; at < 4; at++) {
        across = Math.max(across, number(command, at, 0));
      }
    }
  }

  void picture(ForeignGraphic picture) {
    drawn(picture.rowBytes() * 8, picture.packed().length / picture.rowBytes());
  }

  /// A frame is white inside.
  private void frame(ZplCommand command) {
    int line = Math.max(1, number(command, 2, 1));
    int wide = Math.max(line, number(command, 0, line));
    int high = Math.max(line, number(command, 1, line));
    int left = homeX + x;
    int top = homeY + y - (onBaseline ? high : 0);
    kind = Kind.DRAWN;
    boxes.add(ZplBox.of(left, top, left + wide, top + line));
    boxes.add(ZplBox.of(left, top + high - line, left + wide, top + high));
    boxes.add(ZplBox.of(left, top, left + line, top + high));
    boxes.add(ZplBox.of(left + wide - line, top, left + wide, top + high));
  }

  private void drawn(int wide, int high) {
    kind = Kind.DRAWN;
    int left = homeX + x;
    int top = homeY + y;
    boxes.add(ZplBox.of(left - wide, onBaseline ? top - high : top, left + wide, top + high));
  }

  /// @param signs of its data; 0 when it has none
  void endField(int signs) {
    if (signs > 0 && kind != Kind.DRAWN) {
      add(length(signs), across * lines + (kind == Kind.BARS ? WORDS_OF_BARCODE : across / 2));
    }
    clear();
  }

  private long length(int signs) {
    return switch (kind) {
      case BARS -> (long) (signs + CODE_SIGNS_MORE) * CODE_MODULES_A_SIGN * module;
      case SQUARE -> SQUARE_MOST;
      default -> width > 0 ? width : (long) signs * Math.max(signWidth, across);
    };
  }

  private void add(long along, long thick) {
    long high = kind == Kind.SQUARE ? SQUARE_MOST : thick;
    boolean upright = turn == 'R' || turn == 'B';
    long wide = upright ? high : along;
    long tall = upright ? along : high;
    int left = homeX + x;
    int top = homeY + y;
    long before = kind == Kind.BARS ? WORDS_OF_BARCODE : 0;
    boolean leftwards = onBaseline || fromTheRight;
    boxes.add(ZplBox.of(left - (leftwards ? wide : upright ? before : 0), top - (onBaseline ? tall : upright ? 0 : before),
        left + wide, top + tall));
  }

  private void clear() {
    turn = usualTurn;
    across = usualText;
    signWidth = 0;
    width = 0;
    lines = 1;
    kind = Kind.TEXT;
    onBaseline = false;
    fromTheRight = false;
  }

  private static char turn(String parameter, char usual) {
    return parameter.isEmpty() ? usual : Character.toUpperCase(parameter.charAt(0));
  }

  private static int number(ZplCommand command, int index, int usual) {
    String digits = command.parameter(index);
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : usual;
  }
}
