package org.packdesk.persistence.central;

/// A bought label. @param tracking the text of its Code 128; @param document its bytes, personal;
/// @param mismatch the key was first used with another body
public record LabelDocument(String key, String labelId, String tracking, String carrier, String service, String format,
    byte[] document,
    boolean mismatch) {}
