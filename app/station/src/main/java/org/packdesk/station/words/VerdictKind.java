package org.packdesk.station.words;

/// How a scan ended; each has its own icon, colour and sound.
public enum VerdictKind {
  ACCEPTED, REFUSED, SURPLUS, UNKNOWN_CODE, ATTENTION, WAITING
}
