package org.packdesk.station.loop;

import org.packdesk.devices.DeviceId;
import org.packdesk.devices.Devices;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.Induct;

/// Nothing stands at this station.
final class NoDevices implements Devices {
  @Override
  public void print(DeviceId printer, String jobId, byte[] job) {
    throw new AssertionError("there is no printer " + printer);
  }

  @Override
  public void use(DeviceId printer) {
    throw new AssertionError("there is no printer " + printer);
  }

  @Override
  public void divert(DeviceId gate, GateCommand command) {
    throw new AssertionError("there is no gate " + gate);
  }

  @Override
  public void induct(DeviceId gate, Induct induct) {
    throw new AssertionError("there is no gate " + gate);
  }

  @Override
  public void close() {
    // nothing to end
  }
}
