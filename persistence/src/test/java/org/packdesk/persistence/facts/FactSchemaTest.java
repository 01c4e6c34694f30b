package org.packdesk.persistence.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is stored keeps to the schemas beside the contract, and the schemas are strict enough to notice what is not.
final class FactSchemaTest {
  private static final List<String> TYPES = FactCodec.typeNames();
  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final JsonMapper json = new JsonMapper();
  private final FactCodec codec = new FactCodec();

  static Stream<StoredFact> samples() {
    return FactSamples.stored().stream();
  }

  @Test
  void everyTypeOfTheCodecHasASample() {
    assertThat(samples().map(StoredFact::type)).containsExactlyElementsOf(TYPES);
  }

  @Test
  void everyFactThatCanBeWrittenHasAName() {
    assertThat(FactSamples.FACTS.stream().<Class<?>>map(Fact::getClass))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Fact.class.getPermittedSubclasses())
            .filter(type -> type != ForeignFact.class).<Class<?>>map(type -> type).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsStoredKeepsToTheSchemas(StoredFact sample) throws IOException {
    JsonNode stored = json.readTree(codec.encode(sample));
    assertThat(mistakes("envelope", stored)).isEmpty();
    assertThat(mistakes(sample.type(), stored.get("data"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSchemaKnowsEveryFieldAndRequiresIt(StoredFact sample) throws IOException {
    JsonNode stored = json.readTree(codec.encode(sample));
    for (String field : stored.propertyNames()) {
      assertThat(mistakes("envelope", without(stored, field))).as("envelope without " + field).isNotEmpty();
    }
    JsonNode data = stored.get("data");
    JsonNode known = json.readTree(text(sample.type())).get("properties");
    assertThat(known.propertyNames()).containsExactlyElementsOf(data.propertyNames());
    for (String field : data.propertyNames()) {
      if (known.get(field).path("description").asString("").endsWith("absent in v 1")) {
        continue;
      }
      assertThat(mistakes(sample.type(), without(data, field))).as(sample.type() + " without " + field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFieldThatIsNotKnownIsAllowed(StoredFact sample) throws IOException {
    ObjectNode stored = (ObjectNode) json.readTree(codec.encode(sample));
    stored.put("later", 1);
    ((ObjectNode) stored.get("data")).put("later", true);
    assertThat(mistakes("envelope", stored)).isEmpty();
    assertThat(mistakes(sample.type(), stored.get("data"))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void everySchemaIsItselfASchema(String type) throws IOException {
    Schema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(text(type), InputFormat.JSON)).isEmpty();
  }

  private static JsonNode without(JsonNode node, String field) {
    return ((ObjectNode) node.deepCopy()).without(field);
  }

  /// By way of text: the validator knows the JSON trees of another Jackson.
  private static List<Error> mistakes(String schema, JsonNode json) throws IOException {
    return SCHEMAS.getSchema(text(schema), InputFormat.JSON).validate(json.toString(), InputFormat.JSON);
  }

  private static String text(String name) throws IOException {
    String resource = "/openapi/facts/" + name + ".json";
    try (InputStream in = Objects.requireNonNull(FactCodec.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
