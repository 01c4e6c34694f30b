package org.packdesk.printing.label;

/// Not to be printed. The words are plain English for the screen and the report.
public record Refused(RefusalReason reason, String words) implements Inspected, Converted, DrawnLabel, OpenedLabel {}
