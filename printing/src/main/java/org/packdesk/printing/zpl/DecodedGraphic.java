package org.packdesk.printing.zpl;

import org.packdesk.printing.raster.MonoBitmap;

/// What a ZPL format shows, as far as it is one of ours.
public sealed interface DecodedGraphic {
  record Shown(MonoBitmap bitmap) implements DecodedGraphic {}

  record Unreadable(String why) implements DecodedGraphic {}
}
