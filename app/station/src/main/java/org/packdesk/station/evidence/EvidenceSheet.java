package org.packdesk.station.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.WeighFigures;

/// Passes as CSV (RFC 4180, UTF-8, times in UTC, grams with a point): one line for each result of the scale, one for a pass without any.
public final class EvidenceSheet {
  private static final int GRAM_DIGITS = 3;
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(Arrays.stream(Column.values())
      .map(Column::toString).toArray(String[]::new)).get();

  private final CSVPrinter printer;

  private enum Column {
    station, pass, track_id, barcode, order_id, parcel_no, round, inducted_at, scale, calibrated_on, weighed_at, reading,
    weight_g,
    raw_frame_hex, expected_g, expected_sigma_g, allowed_under_g, allowed_over_g, allowed_by, verdict, verdict_unswitched, cause,
    judged_at, sent_to_lane, seen_in_lane, seen_at, lost, reference_checked_at, reference_g, reference_shown_g, reference_within
  }

  /// @param out is not closed
  public EvidenceSheet(Appendable out) throws IOException {
    printer = new CSVPrinter(out, FORMAT);
  }

  public void add(PassEvidence pass) throws IOException {
    for (ParcelMeasured result : pass.results()) {
      printer.printRecord(line(pass, result));
    }
    if (pass.results().isEmpty()) {
      printer.printRecord(line(pass, null));
    }
  }

  private static List<@Nullable Object> line(PassEvidence pass, @Nullable ParcelMeasured result) {
    List<@Nullable Object> line = new ArrayList<>(Arrays.asList(safe(pass.station()), pass.inducted().pass(),
        pass.inducted().trackId(), safe(pass.barcode()), safe(pass.orderId()),
        pass.judged() == null ? null : pass.judged().parcelNo(),
        pass.inducted().round(), pass.inducted().at()));
    line.addAll(result == null
        ? Arrays.asList(null, null, null, null, null, null)
        : Arrays.asList(safe(result.evidence().device()), result.evidence().calibratedOn(), result.evidence().at(),
            result.state(),
            grams(result.massMg()), result.evidence().frameHex()));
    line.addAll(verdict(pass.judged()));
    line.addAll(Arrays.asList(pass.judgedAt(), pass.sentTo(), pass.seen() == null ? null : pass.seen().lane(),
        pass.seen() == null ? null : pass.seen().at(), pass.lost()));
    ScaleChecked check = pass.check();
    line.addAll(check == null
        ? Arrays.asList(null, null, null, null)
        : Arrays.asList(check.at(), grams(check.referenceMg()), grams(check.measuredMg()), check.within()));
    return line;
  }

  private static List<@Nullable Object> verdict(@Nullable ParcelJudged judged) {
    if (judged == null) {
      return Arrays.asList(null, null, null, null, null, null, null, null);
    }
    WeighFigures figures = judged.figures();
    return Arrays.asList(grams(figures.expectedMg()), grams(figures.sigmaMg()), grams(figures.underMg()), grams(figures.overMg()),
        figures.rule(), judged.verdict(), judged.otherwise(), judged.cause());
  }

  private static @Nullable BigDecimal grams(@Nullable Long mg) {
    return mg == null ? null : BigDecimal.valueOf(mg, GRAM_DIGITS);
  }

  /// What came from a scanner or a file is no formula in whoever's spreadsheet.
  private static @Nullable String safe(@Nullable String text) {
    return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
