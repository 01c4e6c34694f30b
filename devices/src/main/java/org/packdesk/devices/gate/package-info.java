/// The divert gate's registers and the way to them by Modbus TCP (digitalpetri's client, used here only). It may not decide where a parcel
/// goes, and it writes each command at most once: a command that could not be written at once is gone. Called on one device's thread; the client's
/// own thread carries bytes and calls nobody.
@NullMarked
package org.packdesk.devices.gate;

import org.jspecify.annotations.NullMarked;
