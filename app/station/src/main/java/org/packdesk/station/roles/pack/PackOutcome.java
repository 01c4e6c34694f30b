package org.packdesk.station.roles.pack;

import org.packdesk.station.loop.StationInput;
import org.packdesk.station.packing.PackInput;

/// What an effect of labels and papers led to.
public record PackOutcome(PackInput input) implements StationInput.Outcome {}
