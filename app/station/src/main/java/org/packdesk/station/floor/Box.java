package org.packdesk.station.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packdesk.devices.Mass;

/// A packed parcel as a thing: what is really in it and what it really weighs. Only one person has it in their hands at a time.
final class Box {
  private final List<Unit> units;
  private final String cartonCode;
  private final long emptyMg;
  private String label;
  private Print print;

  /// A unit as it lies in the box. @param code its barcode
  record Unit(String code, long massMg) {}

  /// Whether a scanner in motion can read the label; by hand everything can be read.
  enum Print {
    CLEAR, SMUDGED
  }

  /// @param cartonCode on the shelf of its kind of carton
  /// @param emptyMg carton and packing material
  Box(String label, Print print, List<Unit> units, String cartonCode, long emptyMg) {
    this.label = label;
    this.print = print;
    this.units = new ArrayList<>(units);
    this.cartonCode = cartonCode;
    this.emptyMg = emptyMg;
  }

  /// The newest label that sticks on it.
  String label() {
    return label;
  }

  Print print() {
    return print;
  }

  String cartonCode() {
    return cartonCode;
  }

  Mass mass() {
    return new Mass(emptyMg + units.stream().mapToLong(Unit::massMg).sum());
  }

  List<Unit> units() {
    return List.copyOf(units);
  }

  void stickOn(String newLabel) {
    label = newLabel;
    print = Print.CLEAR;
  }

  void putIn(Unit unit) {
    units.add(unit);
  }

  /// A unit with this code is taken out. @return it, when there was one
  Optional<Unit> takeOut(String code) {
    Optional<Unit> unit = units.stream().filter(each -> each.code().equals(code)).findFirst();
    unit.ifPresent(units::remove);
    return unit;
  }
}
