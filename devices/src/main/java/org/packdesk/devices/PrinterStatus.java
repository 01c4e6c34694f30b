package org.packdesk.devices;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A label printer's own account of itself. `reasons` says in words what `troubles` leaves open; `warnings`, in words too, do not keep it from
/// printing; `memory` is null when it did not tell what it holds; `counter`: labels it ever printed, or null when it did not tell, which it
/// is asked only when nothing waits in it.
public record PrinterStatus(Set<PrinterTrouble> troubles, List<String> reasons, List<String> warnings, @Nullable Memory memory,
    @Nullable Long counter) implements Reading {

  public PrinterStatus {
    EnumSet<PrinterTrouble> copy = EnumSet.noneOf(PrinterTrouble.class);
    copy.addAll(troubles);
    troubles = Collections.unmodifiableSet(copy);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }

  /// `formatsWaiting`: labels received and not yet printed, as formats; `labelsRemaining`: copies still to come of the current one;
  /// `labelWaiting`: a peeled label hangs in the printer's mouth.
  public record Memory(int formatsWaiting, int labelsRemaining, boolean labelWaiting, int labelLengthDots) {}

  /// Of a printer that tells what it holds, and whose troubles need no more words.
  public static PrinterStatus of(Set<PrinterTrouble> troubles, Memory memory) {
    return new PrinterStatus(troubles, List.of(), List.of(), memory, null);
  }

  public PrinterStatus counted(long labels) {
    return new PrinterStatus(troubles, reasons, warnings, memory, labels);
  }

  /// It would print a job now.
  public boolean ready() {
    return troubles.isEmpty();
  }

  /// It says that nothing received is left to print.
  public boolean idle() {
    return memory != null && memory.formatsWaiting == 0 && memory.labelsRemaining == 0;
  }

  public boolean has(PrinterTrouble trouble) {
    return troubles.contains(trouble);
  }

  /// The one to show when there is room for one.
  public Optional<PrinterTrouble> trouble() {
    return Arrays.stream(PrinterTrouble.values()).filter(troubles::contains).findFirst();
  }

  /// All reasons in one line; where it gave none, the trouble's name.
  public String words() {
    return reasons.isEmpty() ? trouble().map(PrinterTrouble::name).orElse("") : String.join("; ", reasons);
  }
}
