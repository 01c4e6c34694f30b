package org.packdesk.printing.zpl;

import java.util.List;

/// One paper of a foreign label, written anew.
///
/// @param body everything between our own first and last commands
/// @param widthDots of its `^PW`, or of one in a format before it; 0 where none says it
/// @param lengthDots of its `^LL`, the same
/// @param origins where what it draws begins
record ZplFormat(String body, int copies, int widthDots, int lengthDots, List<ZplOrigin> origins) {
  ZplFormat {
    origins = List.copyOf(origins);
  }
}
