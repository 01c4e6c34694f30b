package org.packdesk.station.weighing;

/// What the line knows of parcels by itself: the local copy of central's data. Answers do not change within one input.
public interface LineCatalogue {
  Lookup parcel(String barcode);
}
