package org.packdesk.central.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A purchase as it stands.
///
/// @param document base64, when ready
/// @param reason   in words, when rejected
/// @param earlierStation the desk that had asked for it before another one took it over, and may have printed it; or null
public record Label(String key, State state, @Nullable String labelId, @Nullable String tracking, @Nullable String carrier,
    @Nullable String service, @Nullable String format, @Nullable String document, @Nullable String reason,
    @Nullable String earlierStation) {
  public enum State {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("voided")
    VOIDED
  }
}
