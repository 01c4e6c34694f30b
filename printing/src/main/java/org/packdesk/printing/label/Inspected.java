package org.packdesk.printing.label;

/// What a label is, or why it may not be printed.
public sealed interface Inspected permits Printable, PrintableZpl, Refused {}
