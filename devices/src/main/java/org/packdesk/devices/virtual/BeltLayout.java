package org.packdesk.devices.virtual;

/// A weigh line's measures: how fast its belt runs, and how far from the induct scanner the scale's end, the gate and the lane eyes are. Two
/// parcels whose fronts are less than `scaleMm` apart are on the scale together; a longer one does not fit on it.
public record BeltLayout(int speedMmPerS, int scaleEndMm, int scaleMm, int gateMm, int eyeMm) {

  /// 0.8 m/s; weighed after 1.9 s, at the gate after 4.4 s, seen by an eye after 5.4 s.
  public static final BeltLayout STANDARD = new BeltLayout(800, 1500, 700, 3500, 4300);

  public BeltLayout {
    if (speedMmPerS < 1 || scaleMm < 1 || scaleEndMm < 1 || gateMm <= scaleEndMm || eyeMm <= gateMm) {
      throw new IllegalArgumentException("a belt that moves, with scale, gate and eyes in this order");
    }
  }

  public BeltLayout atSpeed(int mmPerS) {
    return new BeltLayout(mmPerS, scaleEndMm, scaleMm, gateMm, eyeMm);
  }
}
