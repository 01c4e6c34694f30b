package org.packdesk.station.roles.pack;

import org.packdesk.station.loop.RoleParts;

/// The roles of a desk where labels are bought and printed: packing itself, and what lies over it.
public record PackRoles(MemoryRole memory, LabelsRole labels, PackRole pack) {

  /// @param effects closed with the packing
  public static PackRoles of(RoleParts parts, EffectRunner effects) {
    StoreCatalogue catalogue = new StoreCatalogue(parts.station().store().work());
    PackRole pack = new PackRole(parts, catalogue, effects);
    return new PackRoles(new MemoryRole(parts, catalogue, pack), new LabelsRole(parts, pack, effects), pack);
  }
}
