package org.packdesk.devices;

/// All devices of a station, running. Started by `DeviceSupervisor.start` in the runner package. Thread-safe.
public interface Devices extends AutoCloseable {

  /// Returns at once; the outcome comes as one [DeviceEvent.PrintReported]. Jobs of one printer print one after another; the line is
  /// short, and what does not fit is refused. Throws `IllegalArgumentException` for a device that is no printer of this station.
  void print(DeviceId printer, String jobId, byte[] job);

  /// From now on this printer is used, and those others that are used only when wanted are not. Returns at once. Throws
  /// `IllegalArgumentException` for a device that is no printer of this station.
  void use(DeviceId printer);

  /// Returns at once; what becomes of it comes as [DeviceEvent.DivertReported]s. Commands of one gate leave one after another; few wait, and
  /// what does not fit is refused. Throws `IllegalArgumentException` for a device that is no gate of this station.
  void divert(DeviceId gate, GateCommand command);

  /// Returns at once; told to the gate's control within half a second, and again and again. Until the first call the induct stops.
  void induct(DeviceId gate, Induct induct);

  /// Closes every link within 2 seconds. A job that is being sent is reported as unclear, waiting ones as refused, a gate's unconfirmed commands as lost, if the listener
  /// still takes it.
  @Override
  void close();
}
