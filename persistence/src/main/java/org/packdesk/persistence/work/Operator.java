package org.packdesk.persistence.work;

import org.jspecify.annotations.Nullable;

/// Somebody who works here.
///
/// @param name as shown on screen; personal, kept encrypted
/// @param lead may release parcels and switch a line
/// @param pin a lead's; personal, kept encrypted; null when they have none
public record Operator(String id, String badge, String name, boolean lead, @Nullable Pin pin) {
  /// A packer.
  public Operator(String id, String badge, String name) {
    this(id, badge, name, false, null);
  }
}
