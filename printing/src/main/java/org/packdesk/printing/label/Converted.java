package org.packdesk.printing.label;

/// A label in the printer's language, or why there is none.
public sealed interface Converted permits Ready, Refused {}
