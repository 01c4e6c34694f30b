package org.packdesk.station.weighing;

import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.WeighFigures;

/// How the scale shows what is known: the reference weight, and on average the parcels that pass.
///
/// @param last check, or null @param lastGood check, or null
public record ScaleWatch(@Nullable ScaleChecked last, @Nullable ScaleChecked lastGood, Drift drift) {
  static final ScaleWatch NONE = new ScaleWatch(null, null, Drift.NONE);

  ScaleWatch checked(ScaleChecked check) {
    return new ScaleWatch(check, check.within() ? check : lastGood, drift);
  }

  ScaleWatch judged(ParcelJudged judged) {
    return judged.verdict() == LineVerdict.PASS ? new ScaleWatch(last, lastGood, drift.with(judged.figures())) : this;
  }

  /// The mean error of the parcels that pass, the newest weighing most (1/64 each). A mean that lies further from 0 than five of its own
  /// standard deviations is a drift of the scale's zero, or of the catalogue; it is over when it is back within two.
  ///
  /// @param parcels so far
  /// @param meanMg the mean error, milligrams; above 0 the scale shows too much
  /// @param mean of the errors in millionths of the expectation's standard deviation @param square the mean of their squares, in
  ///        thousandths
  public record Drift(long parcels, long meanMg, long mean, long square, boolean drifts) {
    static final Drift NONE = new Drift(0, 0, 0, 1000, false);
    private static final long MEMORY = 64;
    private static final double FROM = 5;
    private static final double UNTIL = 2;
    private static final long FAR = 100_000_000;

    Drift with(WeighFigures figures) {
      if (figures.measuredMg() == null || figures.expectedMg() == null || figures.sigmaMg() == null || figures.sigmaMg() <= 0) {
        return this;
      }
      long off = figures.measuredMg() - figures.expectedMg();
      long error = Math.clamp(off * 1_000_000 / figures.sigmaMg(), -FAR, FAR);
      long weight = Math.min(parcels + 1, MEMORY);
      long nextMean = mean + (error - mean) / weight;
      long nextSquare = square + (error / 1000 * (error / 1000) / 1000 - square) / weight;
      double spread = Math.sqrt(Math.max(0, nextSquare / 1000.0 - nextMean / 1e6 * (nextMean / 1e6)) / (2 * MEMORY - 1));
      boolean far = Math.abs(nextMean) / 1e6 > (drifts ? UNTIL : FROM) * spread;
      return new Drift(parcels + 1, meanMg + (off - meanMg) / weight, nextMean, nextSquare, parcels + 1 >= MEMORY && far);
    }
  }
}
