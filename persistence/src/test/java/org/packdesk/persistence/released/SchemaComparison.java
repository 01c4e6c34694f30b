package org.packdesk.persistence.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Finds what a reader or a writer of the version before could not live with in a changed schema. Knows the part of JSON Schema that
/// the contract and the facts use; a `$ref` is looked up in its own document.
final class SchemaComparison {
  private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems");
  private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems");

  private final JsonNode before;
  private final JsonNode after;
  private final Set<String> under = new TreeSet<>();
  private final List<String> broken = new ArrayList<>();

  /// Who still has the version before: whoever writes, whoever reads, or both for ever.
  enum OldSide {
    WRITER, READER, BOTH;

    boolean writes() {
      return this != READER;
    }

    boolean reads() {
      return this != WRITER;
    }
  }

  /// @param before the released document, where its `$ref`s are looked up
  SchemaComparison(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /// @return what breaks, in words; empty when nothing does
  List<String> broken() {
    return List.copyOf(broken);
  }

  void compare(String where, JsonNode released, JsonNode today, OldSide old) {
    JsonNode was = resolved(before, released);
    JsonNode is = resolved(after, today);
    if (!under.add(where + old)) {
      return;
    }
    if (!was.path("type").equals(is.path("type"))) {
      breaks(where, "was of type " + text(was.path("type")) + " and is now " + text(is.path("type")));
      return;
    }
    if (!was.path("format").equals(is.path("format"))) {
      breaks(where, "has another format: " + text(is.path("format")));
    }
    values(where, was, is, old);
    bounds(where, was, is, old);
    properties(where, was, is, old);
    if (was.has("items")) {
      compare(where + "[]", was.get("items"), is.path("items"), old);
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.startsWith("#") ? document.at(ref.substring(1)) : schema;
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "none" : node.asString();
  }

  private void values(String where, JsonNode was, JsonNode is, OldSide old) {
    Set<String> allowed = names(was.path("enum"));
    Set<String> now = names(is.path("enum"));
    if (old.writes() && is.has("enum")) {
      Set<String> lost = minus(allowed, now);
      if (!was.has("enum")) {
        breaks(where, "took any value and takes only " + now + " now");
      } else if (!lost.isEmpty()) {
        breaks(where, "no longer takes " + lost);
      }
    }
    boolean open = was.path("x-open").asBoolean(false);
    if (open && !is.path("x-open").asBoolean(false)) {
      breaks(where, "is no longer open (x-open)");
    }
    if (old.reads() && was.has("enum") && !open) {
      Set<String> added = minus(now, allowed);
      if (!is.has("enum") || !added.isEmpty()) {
        breaks(where,
            "may be " + (is.has("enum") ? added.toString() : "anything") + " now, which older readers do not know (x-open)");
      }
    }
    String pattern = was.path("pattern").asString("");
    String newPattern = is.path("pattern").asString("");
    boolean onlyLifted = newPattern.isEmpty() && !old.reads();
    if (!pattern.equals(newPattern) && !onlyLifted) {
      breaks(where, "has another pattern: " + newPattern + " instead of " + pattern);
    }
  }

  private void bounds(String where, JsonNode was, JsonNode is, OldSide old) {
    for (String bound : LOWER_BOUNDS) {
      bound(where, bound, least(was.get(bound)), least(is.get(bound)), old);
    }
    for (String bound : UPPER_BOUNDS) {
      bound(where, bound, -most(was.get(bound)), -most(is.get(bound)), old);
    }
  }

  private static double least(@Nullable JsonNode bound) {
    return bound == null ? Double.NEGATIVE_INFINITY : bound.doubleValue();
  }

  private static double most(@Nullable JsonNode bound) {
    return bound == null ? Double.POSITIVE_INFINITY : bound.doubleValue();
  }

  private void bound(String where, String name, double was, double is, OldSide old) {
    if (is > was && old.writes()) {
      breaks(where, name + " is tighter than what older writers keep to");
    }
    if (is < was && old.reads()) {
      breaks(where, name + " is wider than what older readers take");
    }
  }

  private void properties(String where, JsonNode was, JsonNode is, OldSide old) {
    Set<String> required = names(was.path("required"));
    Set<String> requiredNow = names(is.path("required"));
    for (String name : minus(requiredNow, required)) {
      if (old.writes()) {
        breaks(where + "." + name, "is required now, and older writers do not write it");
      }
    }
    for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
      String name = property.getKey();
      JsonNode now = is.path("properties").path(name);
      if (now instanceof MissingNode) {
        if (old.reads()) {
          breaks(where + "." + name, "is gone, and older readers know it");
        }
      } else {
        if (old.reads() && required.contains(name) && !requiredNow.contains(name)) {
          breaks(where + "." + name, "may be left out now, and older readers need it");
        }
        compare(where + "." + name, property.getValue(), now, old);
      }
    }
  }

  private static Set<String> names(JsonNode array) {
    Set<String> names = new TreeSet<>();
    array.forEach(each -> names.add(each.asString()));
    return names;
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private void breaks(String where, String why) {
    broken.add(where + " " + why);
  }
}
