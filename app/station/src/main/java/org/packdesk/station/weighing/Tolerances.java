package org.packdesk.station.weighing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tolerances of a site. What is most to the point counts: client and carrier, then client, then carrier, then what holds for all.
///
/// @param forAll never absent
public record Tolerances(Tolerance forAll, List<Agreed> agreed) {
  private static final int AGREED_MAX = 1000;

  public Tolerances {
    agreed = List.copyOf(agreed);
    if (agreed.size() > AGREED_MAX || agreed.stream().map(each -> new Agreed(each.client(), each.carrier(), forAll)).distinct()
        .count() < agreed.size()) {
      throw new IllegalArgumentException("each client and carrier has one tolerance, " + AGREED_MAX + " at most");
    }
  }

  /// @param client null for every one
  /// @param carrier null for every one
  public record Agreed(@Nullable String client, @Nullable String carrier, Tolerance tolerance) {}

  public Tolerance of(String client, String carrier) {
    return find(client, carrier).or(() -> find(client, null)).or(() -> find(null, carrier)).orElse(forAll);
  }

  private Optional<Tolerance> find(@Nullable String client, @Nullable String carrier) {
    return agreed.stream().filter(each -> Objects.equals(each.client(), client)
        && Objects.equals(each.carrier(), carrier)).findFirst().map(Agreed::tolerance);
  }
}
