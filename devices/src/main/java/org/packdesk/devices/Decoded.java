package org.packdesk.devices;

/// What a protocol made of the received bytes. All but `Incomplete` have consumed at least one byte.
public sealed interface Decoded<R extends Reading> {

  /// One frame was read and understood.
  record Message<R extends Reading>(R reading) implements Decoded<R> {}

  /// Bytes that belong between frames: an empty line, the second half of a terminator.
  record Blank<R extends Reading>() implements Decoded<R> {}

  /// Nothing was consumed; more bytes are needed, or there are none.
  record Incomplete<R extends Reading>() implements Decoded<R> {}

  /// Bytes that mean nothing in this protocol were consumed.
  record Garbage<R extends Reading>(String why) implements Decoded<R> {}
}
