package org.packdesk.station.floor;

import java.util.List;
import java.util.Optional;

/// What a person on the floor knows without the screen: which totes stand there, what is printed on things. Read-only.
interface FloorPlan {
  /// @return the totes in front of this desk: of orders that nobody has packed or put aside, in their order
  List<String> waitingTotes(int limit);

  /// @return the badge of somebody who works here
  Optional<String> badge();

  /// @return the barcode on a carton's shelf, by the carton's name
  Optional<String> cartonCode(String name);

  /// @return a barcode of a product that lies around, not in the given list of codes
  Optional<String> strayProduct(List<String> notThese, int pick);

  /// @return the code on the next plate of the pile
  String nextPlate();

  /// @return how many orders are packed so far, at all desks
  long ordersPacked();
}
