package org.packdesk.station.roles.line;

import org.jspecify.annotations.Nullable;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.weighing.LeadPanel;
import org.packdesk.station.weighing.LineInput;

/// What the effects of a line led to.
sealed interface LineOutcome extends StationInput.Outcome {

  record ForRules(LineInput input) implements LineOutcome {}

  /// @param lead whose PIN it was; null when it is no lead's
  record PinChecked(LeadPanel.@Nullable Lead lead) implements LineOutcome {}
}
