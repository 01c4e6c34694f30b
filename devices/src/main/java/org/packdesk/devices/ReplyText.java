package org.packdesk.devices;

/// A well-formed reply that is neither a scan, a weight nor a printer status: a serial number, a refusal of a command.
public record ReplyText(String text) implements Reading {}
