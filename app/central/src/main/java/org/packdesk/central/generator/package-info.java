/// Makes a floor to work on from a seed: a catalogue with valid GTINs, cartons, people, and orders with a parcel plan.
/// Pure: no clock, no database, no chance but the seed; the same plan gives the same floor on every machine.
/// Any thread may call.
@NullMarked
package org.packdesk.central.generator;

import org.jspecify.annotations.NullMarked;
