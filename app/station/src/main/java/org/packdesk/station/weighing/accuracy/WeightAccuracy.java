package org.packdesk.station.weighing.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Errors of the catalogue from the weights of whole parcels. First each product alone, from the parcels that hold nothing else; then all
/// parts together by ridge regression towards that, so that what always comes together shares an error instead of inventing two. A
/// parcel that nothing explains, such as one that lacks something, counts less the further off it is.
public final class WeightAccuracy {
  /// The parts that most parcels hold; the others are taken as the catalogue says.
  private static final int PARTS_MAX = 500;
  private static final int ALONE_LEAST = 5;
  private static final int ROUNDS = 5;
  private static final double FAR = 2;
  /// How far a part is thought to be off before anything is weighed, in standard deviations of its parcels.
  private static final double THOUGHT_OFF = 3;

  private final List<Observation> observations;
  private final Map<Part, Integer> places;
  private final double[] off;
  private final double[] uncertainty;
  private final double[] weights;

  private WeightAccuracy(List<Observation> observations) {
    this.observations = observations;
    Map<Part, Integer> counts = new HashMap<>();
    observations.forEach(each -> each.parts().keySet().forEach(part -> counts.merge(part, 1, Integer::sum)));
    places = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Part, Integer>comparingByValue().reversed().thenComparing(each -> each.getKey().toString()))
        .limit(PARTS_MAX).forEach(each -> places.put(each.getKey(), places.size()));
    off = new double[places.size()];
    uncertainty = new double[places.size()];
    weights = new double[observations.size()];
  }

  /// The worst offenders first: what a correction would have avoided most, then what is off most surely.
  public static List<Finding> of(List<Observation> observations) {
    WeightAccuracy reading = new WeightAccuracy(List.copyOf(observations));
    if (reading.places.isEmpty()) {
      return List.of();
    }
    double[] alone = reading.alone();
    for (int round = 0; round < ROUNDS; round++) {
      reading.weigh(round);
      reading.solve(alone);
    }
    return reading.places.keySet().stream().map(reading::finding)
        .sorted(Comparator.comparingInt(Finding::avoided).reversed()
            .thenComparingDouble(finding -> -Math.abs(finding.offMg()) / (double) Math.max(1, finding.uncertaintyMg())))
        .toList();
  }

  /// The error of one unit by the median of the parcels that hold this product only; 0 where there are too few.
  private double[] alone() {
    double[] alone = new double[places.size()];
    Map<Part, List<Double>> errors = new HashMap<>();
    observations.stream().filter(each -> each.skus() == 1).forEach(each -> each.parts().keySet().stream()
        .filter(part -> part.kind() == Part.Kind.UNIT && places.containsKey(part))
        .forEach(part -> errors.computeIfAbsent(part, _ -> new ArrayList<>()).add(each.offMg() / each.units())));
    errors.forEach((part, list) -> {
      if (list.size() >= ALONE_LEAST) {
        alone[places.getOrDefault(part, 0)] = list.stream().sorted().toList().get(list.size() / 2);
      }
    });
    return alone;
  }

  private double explained(Observation each) {
    return each.parts().entrySet().stream().filter(part -> places.containsKey(part.getKey()))
        .mapToDouble(part -> part.getValue() * off[places.getOrDefault(part.getKey(), 0)]).sum();
  }

  private void weigh(int round) {
    for (int i = 0; i < weights.length; i++) {
      Observation each = observations.get(i);
      double far = Math.abs(each.offMg() - explained(each)) / each.sigmaMg();
      weights[i] = (round == 0 ? 1 : Math.min(1, FAR / Math.max(far, FAR))) / ((double) each.sigmaMg() * each.sigmaMg());
    }
  }

  /// (AᵀWA + Λ) x = AᵀWy + Λ·alone
  private void solve(double[] alone) {
    int size = places.size();
    DMatrixRMaj normal = new DMatrixRMaj(size, size);
    DMatrixRMaj right = new DMatrixRMaj(size, 1);
    for (int i = 0; i < weights.length; i++) {
      add(normal, right, observations.get(i), weights[i]);
    }
    for (int place = 0; place < size; place++) {
      double ridge = Math.max(normal.get(place, place), 1e-18) / observations.size() / (THOUGHT_OFF * THOUGHT_OFF);
      normal.add(place, place, ridge);
      right.add(place, 0, ridge * alone[place]);
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
    DMatrixRMaj solved = new DMatrixRMaj(size, 1);
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    if (!solver.setA(normal)) {
      throw new IllegalStateException("the ridge keeps this matrix positive definite");
    }
    solver.solve(right, solved);
    solver.invert(inverse);
    for (int place = 0; place < size; place++) {
      off[place] = solved.get(place, 0);
      uncertainty[place] = Math.sqrt(inverse.get(place, place));
    }
  }

  private void add(DMatrixRMaj normal, DMatrixRMaj right, Observation each, double weight) {
    List<Map.Entry<Part, Integer>> parts = each.parts().entrySet().stream().filter(part -> places.containsKey(part.getKey()))
        .toList();
    for (Map.Entry<Part, Integer> row : parts) {
      int place = places.getOrDefault(row.getKey(), 0);
      right.add(place, 0, weight * row.getValue() * each.offMg());
      for (Map.Entry<Part, Integer> column : parts) {
        normal.add(place, places.getOrDefault(column.getKey(), 0), weight * row.getValue() * column.getValue());
      }
    }
  }

  private Finding finding(Part part) {
    int place = places.getOrDefault(part, 0);
    List<Observation> with = observations.stream().filter(each -> each.parts().containsKey(part)).toList();
    List<Observation> stopped = with.stream().filter(each -> each.isStopped(0)).toList();
    long avoided = stopped.stream().filter(each -> !each.isStopped(off[place] * each.parts().getOrDefault(part, 0))).count();
    return new Finding(part, Math.round(off[place]), Math.round(uncertainty[place]), spread(part, with), with.size(),
        stopped.size(),
        (int) avoided);
  }

  /// By the median deviation of what is left when everything else is explained; a few that lack something do not move it.
  private long spread(Part part, List<Observation> with) {
    List<Double> left = with.stream()
        .map(each -> Math.abs(each.offMg() - explained(each)) / Math.sqrt(each.parts().getOrDefault(part, 1)))
        .sorted().collect(Collectors.toList());
    return Math.round(1.4826 * left.get(left.size() / 2));
  }
}
