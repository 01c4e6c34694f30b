package org.packdesk.persistence.central;

import org.jspecify.annotations.Nullable;

/// A bought label. @param tracking the text of its Code 128; @param document its bytes, personal;
/// @param mismatch the key was first used with another body; @param earlierStation the desk that had it before and may have printed it, or
/// null
public record LabelDocument(String key, String labelId, String tracking, String carrier, String service, String format,
    byte[] document,
    boolean mismatch, @Nullable String earlierStation) {}
