package org.packdesk.persistence.facts;

/// Nobody knows where a parcel of the weigh line is.
public record ParcelLost(long pass, int trackId, LossCause cause) implements Fact {}
