package org.packdesk.printing.zpl;

/// Not to be sent to a printer. The words are plain English for the screen and the report; what they quote of the label is
/// short and printable.
public record UnsafeZpl(ZplRefusal reason, String words) implements ReadZpl {}
