package org.packdesk.station.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;

/// One pass of one parcel over a weigh line, as its journal has it.
///
/// @param results of the scale, in the order they came
/// @param judged the last verdict, or null @param judgedAt when it was stored, or null
/// @param sentTo the lane of the last gate command, or null
/// @param seen by a lane eye, or null
/// @param lost why nobody knew where it was, or null
/// @param check of the scale with the reference weight, the last one before, or null
public record PassEvidence(String station, ParcelInducted inducted, List<ParcelMeasured> results, @Nullable ParcelJudged judged,
    @Nullable Instant judgedAt, @Nullable Integer sentTo, @Nullable DivertConfirmed seen, @Nullable LossCause lost,
    @Nullable ScaleChecked check) {

  public PassEvidence {
    results = List.copyOf(results);
  }

  /// By whichever scanner; null when none could read it.
  @Nullable
  public String barcode() {
    return inducted.barcode() != null
        ? inducted.barcode()
        : results.stream().map(ParcelMeasured::barcode).filter(code -> code != null).findFirst().orElse(null);
  }

  @Nullable
  public String orderId() {
    return judged == null ? null : judged.orderId();
  }
}
