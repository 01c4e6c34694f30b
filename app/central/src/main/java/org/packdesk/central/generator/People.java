package org.packdesk.central.generator;

import java.util.List;
import java.util.random.RandomGenerator;
import org.packdesk.central.orders.Recipient;

/// Recipients in the letters of their countries.
final class People {
  private static final int HOUSES = 180;

  private final List<List<String>> countries = Table.rows("people.csv");
  private final int shares = countries.stream().mapToInt(row -> Integer.parseInt(row.get(1))).sum();

  Recipient next(RandomGenerator chance) {
    List<String> row = country(chance.nextInt(shares));
    String name = pick(chance, row.get(2)) + " " + pick(chance, row.get(3));
    String street = pick(chance, row.get(4)) + " " + (1 + chance.nextInt(HOUSES));
    String place = pick(chance, row.get(5));
    int comma = place.indexOf(", ");
    return new Recipient(name, street, place.substring(0, comma), place.substring(comma + 2), row.get(0));
  }

  private List<String> country(int ticket) {
    int left = ticket;
    for (List<String> row : countries) {
      left -= Integer.parseInt(row.get(1));
      if (left < 0) {
        return row;
      }
    }
    throw new IllegalStateException("the shares do not add up");
  }

  private static String pick(RandomGenerator chance, String field) {
    List<String> choices = Table.list(field);
    return choices.get(chance.nextInt(choices.size()));
  }
}
