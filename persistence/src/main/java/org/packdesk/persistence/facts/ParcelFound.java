package org.packdesk.persistence.facts;

/// A parcel that was lost is here again; it goes to the problem desk.
public record ParcelFound(long pass, int trackId, String code) implements Fact {}
