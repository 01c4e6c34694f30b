package org.packdesk.central.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A purchase as it stands.
///
/// @param document base64, when ready
/// @param reason   in words, when rejected
public record Label(String key, State state, @Nullable String labelId, @Nullable String tracking, @Nullable String carrier,
    @Nullable String service, @Nullable String format, @Nullable String document, @Nullable String reason) {
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
