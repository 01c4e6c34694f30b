package org.packdesk.persistence.facts;

/// From now on labels go to this printer.
///
/// @param printer the device
public record PrinterChosen(String printer) implements Fact {}
