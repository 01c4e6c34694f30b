package org.packdesk.station.loop;

/// Told on the station thread when a scan's facts are stored; for measuring only, never for rules.
public interface StationWatch {
  /// No one watches.
  StationWatch NONE = (_, _, _) -> {};

  /// @param code the scan's data
  /// @param verdictNumber the number of the verdict that the screen shows for it
  /// @param nanoTime `System.nanoTime()` after the commit returned
  void scanStored(String code, long verdictNumber, long nanoTime);
}
