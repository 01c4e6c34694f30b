package org.packdesk.devices.virtual;

import org.packdesk.devices.Mass;

/// A parcel that is put on a virtual belt.
public record Carton(String barcode, Mass mass, int lengthMm) {}
