package org.packdesk.central.orders;

/// By what a lead's PIN is recognised: PBKDF2 with HMAC-SHA-256; salt and hash in base64.
public record Pin(String salt, String hash, int rounds) {}
