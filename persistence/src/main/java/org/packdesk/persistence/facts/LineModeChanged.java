package org.packdesk.persistence.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The weigh line judges in another way from now on.
///
/// @param until when it checks again by itself; null when it checks
public record LineModeChanged(LineMode mode, @Nullable Instant until, String reason) implements Fact {}
