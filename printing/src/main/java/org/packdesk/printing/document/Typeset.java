package org.packdesk.printing.document;

/// A document ready for a printer, or why there is none.
public sealed interface Typeset permits Paper, Unsettable {}
