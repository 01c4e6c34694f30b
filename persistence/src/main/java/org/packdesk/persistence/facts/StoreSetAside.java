package org.packdesk.persistence.facts;

/// The data file was damaged and was set aside; this journal begins without it.
/// @param file its name now
public record StoreSetAside(String file, String words) implements Fact {}
