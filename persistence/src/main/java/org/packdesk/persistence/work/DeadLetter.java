package org.packdesk.persistence.work;

/// A change of central that this program could not read. Nothing personal.
///
/// @param kind as central names it, empty when it does not
/// @param id of what it is about, empty when that cannot be read either
/// @param words where it is wrong
public record DeadLetter(String kind, String id, String words) {}
