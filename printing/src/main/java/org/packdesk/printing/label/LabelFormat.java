package org.packdesk.printing.label;

/// What a label arrives as.
public enum LabelFormat {
  PDF, PNG, JPEG, GIF, TIFF
}
