package org.packdesk.central.facts;

import org.jspecify.annotations.Nullable;

/// @param fork   central knows another history for this epoch: the station's file was restored or copied
/// @param agreed central's fact `lastSeq` has the station's hash; null when central does not hold that fact
public record HelloAnswer(long ackedThrough, boolean fork, @Nullable Boolean agreed) {}
