package org.packdesk.devices.runner;

import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.LinkException;

/// What is done with a device while its link is open. Called on the device's thread only.
interface Session {

  /// Returns when the bell has stopped.
  void run(Link.Connection connection, int attempt) throws LinkException;

  /// The link could not be opened; it will be tried again.
  void unreachable(LinkException why);

  /// Nothing runs any more.
  void closed();
}
