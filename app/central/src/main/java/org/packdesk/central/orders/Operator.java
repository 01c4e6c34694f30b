package org.packdesk.central.orders;

/// A person who may sign in.
public record Operator(String id, String badge, String name) {}
