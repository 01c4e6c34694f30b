package org.packdesk.station.floor;

/// What a packer does with their hands; the autopilot's go through the virtual devices' wires.
interface PackerHands {
  /// Scans a code. @return false when the scanner is unplugged
  boolean scan(String code);

  /// No verdict came for a code that left: it was scanned while the other end was away.
  void lost(String code);

  /// Puts a parcel on the scale, or takes it off. @param massMg milligrams, 0 for nothing
  void weigh(long massMg);

  /// The parcel with this label leaves the desk. @param label the text of its Code 128
  void away(String label);
}
