package org.packdesk.persistence.central;

/// A stored fact on its way. @param hash lower-case hex; @param bytes exactly what is stored
public record FactToSend(long seq, String hash, byte[] bytes) {}
