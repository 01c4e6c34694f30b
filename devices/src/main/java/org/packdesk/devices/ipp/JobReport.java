package org.packdesk.devices.ipp;

import org.jspecify.annotations.Nullable;

/// How far a job is, as the printer tells. `sheets` counts what came out of the printer, null when it does not tell; `words` are its reasons.
public record JobReport(Progress progress, @Nullable Integer sheets, String words) {

  /// `GIVEN_UP` covers aborted and cancelled, and completed with errors; a printer that does not know the job any more has `FORGOTTEN` it.
  public enum Progress {
    UNDER_WAY, COMPLETED, GIVEN_UP, FORGOTTEN
  }
}
