package org.packdesk.station.loop;

/// What the roles of one station share.
public record RoleParts(StationParts station, StationLights lights, Pages pages, Outcomes outcomes) {}
