package org.packdesk.printing.zpl;

/// Where a field begins (`^FO`) or stands (`^FT`), with the label's own shift (`^LH`); dots from the left and the top.
public record ZplOrigin(int x, int y) {}
