package org.packdesk.station.packing.ui;

import java.util.Comparator;
import java.util.List;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.packing.PackView.ShelfRow;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.words.Speech;

/// One parcel on the shelf in finished words.
///
/// @param codeHead what comes before the four digits of the plate that people compare
/// @param words what it waits for, or what to do with it
record ShelfText(ShelfState state, String codeHead, String codeTail, String order, String parcel, String words) {
  private static final int TAIL = 4;

  /// What a packer can do next comes first, then what must go, then what waits; each part as it came.
  static List<ShelfText> list(List<ShelfRow> rows, Speech speech) {
    return rows.stream().map(row -> of(row, speech)).sorted(Comparator.comparingInt(ShelfText::urgency)).toList();
  }

  private static ShelfText of(ShelfRow row, Speech speech) {
    String digits = PackdeskCode.parse(row.plate()).map(PackdeskCode::digits).orElse(row.plate());
    int cut = Math.max(0, digits.length() - TAIL);
    String words = speech.caption(switch (row.state()) {
      case READY -> "shelf.ready";
      case STOPPED -> "shelf.stopped";
      case WAITING -> "shelf.waiting";
    });
    return new ShelfText(row.state(), digits.substring(0, cut), digits.substring(cut), row.order(),
        speech.caption("shelf.parcel", row.parcelNo()), words);
  }

  private int urgency() {
    return switch (state) {
      case READY -> 0;
      case STOPPED -> 1;
      case WAITING -> 2;
    };
  }

  String icon() {
    return switch (state) {
      case READY -> "mdi2t-tray-arrow-down";
      case STOPPED -> "mdi2a-alert-octagon-outline";
      case WAITING -> "mdi2c-circle-outline";
    };
  }
}
