package org.packdesk.station.loop;

import org.packdesk.devices.DeviceListener;
import org.packdesk.devices.Devices;
import org.packdesk.persistence.outbox.SyncListener;

/// What a station is, running: its loop, and whatever does the loop's effects. What comes before [#start] waits.
public interface RoleLoop extends DeviceListener, SyncListener, AutoCloseable {
  /// Brings the session back on the calling thread, then starts the station's thread.
  ///
  /// @param devices what effects work on
  /// @param version the program's, written into the journal
  void start(Devices devices, String version);

  /// A command's barcode given by touch; any thread.
  void touched(String code);

  /// Waits up to 3 seconds for the thread; what was still to be done is left to the next start.
  @Override
  void close();
}
