package org.packdesk.printing.zpl;

import java.util.List;

/// One paper of a foreign label, written anew.
///
/// @param body everything between our own first and last commands
/// @param widthDots of its `^PW`, or of one in a format before it; 0 where none says it
/// @param lengthDots of its `^LL`, the same
/// @param origins where what it draws begins
/// @param boxes the places that it may take
record ZplFormat(String body, int copies, int widthDots, int lengthDots, List<ZplOrigin> origins, List<ZplBox> boxes) {
  ZplFormat {
    origins = List.copyOf(origins);
    boxes = List.copyOf(boxes);
  }

  ZplFormat with(String field) {
    return new ZplFormat(body + field, copies, widthDots, lengthDots, origins, boxes);
  }
}
