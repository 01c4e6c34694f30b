package org.packdesk.central.orders;

import org.jspecify.annotations.Nullable;

/// A person who may sign in.
///
/// @param lead may release parcels and switch a line
/// @param pin  a lead's, or null
public record Operator(String id, String badge, String name, boolean lead, @Nullable Pin pin) {}
