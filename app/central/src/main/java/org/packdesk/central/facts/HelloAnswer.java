package org.packdesk.central.facts;

/// @param fork central knows another history for this epoch: the station's file was restored or copied
public record HelloAnswer(long ackedThrough, boolean fork) {}
