package org.packdesk.devices;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A label printer's own account of itself. `formatsWaiting`: labels received and not yet printed, as formats; `labelsRemaining`:
/// copies still to come of the current one; `labelWaiting`: a peeled label hangs in the printer's mouth; `counter`: labels it ever
/// printed, or null when it did not tell, which it is asked only when nothing waits in it.
public record PrinterStatus(Set<PrinterTrouble> troubles, int formatsWaiting, int labelsRemaining, boolean labelWaiting,
    int labelLengthDots, @Nullable Long counter) implements Reading {

  public PrinterStatus {
    EnumSet<PrinterTrouble> copy = EnumSet.noneOf(PrinterTrouble.class);
    copy.addAll(troubles);
    troubles = Collections.unmodifiableSet(copy);
  }

  public PrinterStatus counted(long labels) {
    return new PrinterStatus(troubles, formatsWaiting, labelsRemaining, labelWaiting, labelLengthDots, labels);
  }

  /// It would print a job now.
  public boolean ready() {
    return troubles.isEmpty();
  }

  /// Nothing received is left to print.
  public boolean idle() {
    return formatsWaiting == 0 && labelsRemaining == 0;
  }

  public boolean has(PrinterTrouble trouble) {
    return troubles.contains(trouble);
  }

  /// The one to show when there is room for one.
  public Optional<PrinterTrouble> trouble() {
    return Arrays.stream(PrinterTrouble.values()).filter(troubles::contains).findFirst();
  }
}
