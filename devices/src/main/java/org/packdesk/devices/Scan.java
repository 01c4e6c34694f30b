package org.packdesk.devices;

import org.jspecify.annotations.Nullable;

/// One scanned code without its terminator; a group separator inside stays U+001D. `aim` is the identifier such as `]C1` when the
/// scanner sends one.
public record Scan(String data, @Nullable String aim) implements Reading {}
