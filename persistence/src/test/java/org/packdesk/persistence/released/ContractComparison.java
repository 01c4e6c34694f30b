package org.packdesk.persistence.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.packdesk.persistence.released.SchemaComparison.OldSide;
import tools.jackson.databind.JsonNode;

/// Holds today's contract against a released one: an older station still calls today's central, and today's station an older one.
final class ContractComparison {
  private static final String JSON = "application/json";

  private final JsonNode released;
  private final JsonNode today;
  private final SchemaComparison schemas;
  private final List<String> broken = new ArrayList<>();

  private ContractComparison(JsonNode released, JsonNode today) {
    this.released = released;
    this.today = today;
    this.schemas = new SchemaComparison(released, today);
  }

  /// @return what breaks, in words
  static List<String> of(JsonNode released, JsonNode today) {
    ContractComparison comparison = new ContractComparison(released, today);
    comparison.paths();
    List<String> all = new ArrayList<>(comparison.broken);
    all.addAll(comparison.schemas.broken());
    return all;
  }

  private void paths() {
    for (Map.Entry<String, JsonNode> path : released.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        String name = call.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
        JsonNode now = today.path("paths").path(path.getKey()).path(call.getKey());
        if (now.isMissingNode()) {
          broken.add(name + " is gone, and older stations call it");
        } else {
          call(name, call.getValue(), now);
        }
      }
    }
  }

  private void call(String name, JsonNode was, JsonNode is) {
    for (JsonNode parameter : is.path("parameters")) {
      JsonNode now = at(today, parameter);
      JsonNode before = parameterOf(was, now.path("name").asString());
      if (before.isMissingNode() && now.path("required").asBoolean(false)) {
        broken.add(name + " needs " + now.path("name").asString() + " now, and older stations do not send it");
      } else if (!before.isMissingNode()) {
        schemas.compare(name + " " + now.path("name").asString(), before.path("schema"), now.path("schema"), OldSide.WRITER);
      }
    }
    schemas.compare(name + " request", body(was.path("requestBody")), body(is.path("requestBody")), OldSide.WRITER);
    for (Map.Entry<String, JsonNode> answer : was.path("responses").properties()) {
      JsonNode now = is.path("responses").path(answer.getKey());
      if (now.isMissingNode()) {
        broken.add(name + " no longer answers " + answer.getKey());
      } else {
        schemas.compare(name + " " + answer.getKey(), body(at(released, answer.getValue())), body(at(today, now)),
            OldSide.READER);
      }
    }
  }

  private JsonNode parameterOf(JsonNode call, String name) {
    for (JsonNode parameter : call.path("parameters")) {
      JsonNode found = at(released, parameter);
      if (found.path("name").asString().equals(name)) {
        return found;
      }
    }
    return call.path("no such parameter");
  }

  private static JsonNode at(JsonNode document, JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.startsWith("#") ? document.at(ref.substring(1)) : node;
  }

  private static JsonNode body(JsonNode holder) {
    return holder.path("content").path(JSON).path("schema");
  }
}
