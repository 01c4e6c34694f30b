/// The other end of the wire, for demo, training and tests: a scanner, a scale and a printer that speak on real pseudo-terminals and
/// TCP ports, with the faults that real ones have. They share no code with the protocols that they exercise. Each has a thread of
/// its own, `virtual-<kind>`; listeners are called there, or on the caller's thread, and must return soon.
@NullMarked
package org.packdesk.devices.virtual;

import org.jspecify.annotations.NullMarked;
