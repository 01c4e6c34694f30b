package org.packdesk.persistence.work;

/// Somebody who works here. @param name as shown on screen; personal, kept encrypted
public record Operator(String id, String badge, String name) {}
