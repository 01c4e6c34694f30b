package org.packdesk.printing.document;

import java.util.List;

/// @param lines street, postcode and city, as they stand on an envelope
/// @param country may be empty
public record Address(String name, List<String> lines, String country) {
  public Address {
    lines = List.copyOf(lines);
  }
}
