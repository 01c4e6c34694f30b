package org.packdesk.printing.raster;

/// A part of a page that may be a label; millimetres from the page's top left corner.
public record SheetPiece(double leftMm, double topMm, double widthMm, double heightMm) {}
