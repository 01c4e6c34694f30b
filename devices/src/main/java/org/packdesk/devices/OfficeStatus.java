package org.packdesk.devices;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An office printer's own account of itself. `reasons` says in words what the `troubles` are; `warnings`, in words too, do not keep it from
/// printing; `jobsWaiting` are everybody's jobs.
public record OfficeStatus(Set<PrinterTrouble> troubles, List<String> reasons, List<String> warnings, int jobsWaiting,
    Abilities abilities) implements Reading {

  public OfficeStatus {
    EnumSet<PrinterTrouble> copy = EnumSet.noneOf(PrinterTrouble.class);
    copy.addAll(troubles);
    troubles = Collections.unmodifiableSet(copy);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }

  /// What it takes, by the names that it uses itself: document formats as MIME types, papers as PWG names, sides as IPP keywords. Lists
  /// are empty when it does not tell.
  public record Abilities(List<String> formats, List<String> media, List<String> sides, List<Integer> dpi) {

    public Abilities {
      formats = List.copyOf(formats);
      media = List.copyOf(media);
      sides = List.copyOf(sides);
      dpi = List.copyOf(dpi);
    }
  }

  /// The one to show when there is room for one.
  public Optional<PrinterTrouble> trouble() {
    return Arrays.stream(PrinterTrouble.values()).filter(troubles::contains).findFirst();
  }

  /// All reasons in one line.
  public String words() {
    return String.join("; ", reasons);
  }
}
