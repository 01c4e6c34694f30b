package org.packdesk.persistence.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packdesk.persistence.released.SchemaComparison.OldSide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each rule by a pair of schemas, for each side that may be old. `-` means that nothing breaks.
final class SchemaComparisonTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest(name = "{0}: {3}/{4}/{5}")
  @CsvSource(delimiter = '|', textBlock = """
      another type            | {"type":"string"} | {"type":"integer"} | type | type | type
      an optional field more  | {"properties":{}} | {"properties":{"a":{"type":"string"}}} | - | - | -
      a required field more   | {"properties":{}} | {"required":["a"],"properties":{"a":{"type":"string"}}} | required now | - | required now
      a field less            | {"properties":{"a":{"type":"string"}}} | {"properties":{}} | - | is gone | is gone
      required no more        | {"required":["a"],"properties":{"a":{}}} | {"properties":{"a":{}}} | - | left out | left out
      a value less            | {"enum":["A","B"]} | {"enum":["A"]} | no longer takes [B] | - | no longer takes [B]
      a value more            | {"enum":["A"]} | {"enum":["A","B"]} | - | do not know | do not know
      a value more, open      | {"enum":["A"],"x-open":true} | {"enum":["A","B"],"x-open":true} | - | - | -
      no longer open          | {"enum":["A"],"x-open":true} | {"enum":["A"]} | no longer open | no longer open | no longer open
      another format          | {"format":"date-time"} | {} | another format | another format | another format
      values named at last    | {} | {"enum":["A"]} | takes only | - | takes only
      values no longer named  | {"enum":["A"]} | {} | - | anything | anything
      another pattern         | {"pattern":"a"} | {"pattern":"b"} | pattern | pattern | pattern
      a pattern lifted        | {"pattern":"a"} | {} | - | pattern | pattern
      a limit lowered         | {"maxLength":10} | {"maxLength":5} | maxLength is tighter | - | maxLength is tighter
      a limit raised          | {"maxItems":10} | {"maxItems":20} | - | maxItems is wider | maxItems is wider
      a limit at last         | {} | {"maximum":5} | maximum is tighter | - | maximum is tighter
      a least raised          | {"minimum":0} | {"minimum":1} | minimum is tighter | - | minimum is tighter
      a least lowered         | {"minLength":2} | {"minLength":1} | - | minLength is wider | minLength is wider
      inside a list           | {"items":{"enum":["A","B"]}} | {"items":{"enum":["A"]}} | [] no longer | - | [] no longer
      inside an object        | {"properties":{"a":{"maximum":9}}} | {"properties":{"a":{"maximum":8}}} | .a maximum | - | .a maximum
      """)
  void whatOneSideCannotLiveWithIsNamed(String name, String before, String after, String writer, String reader, String both) {
    assertBroken(before, after, OldSide.WRITER, writer);
    assertBroken(before, after, OldSide.READER, reader);
    assertBroken(before, after, OldSide.BOTH, both);
  }

  private static void assertBroken(String before, String after, OldSide old, String wanted) {
    List<String> broken = compare(JSON.readTree(before), JSON.readTree(after), old);
    if (wanted.equals("-")) {
      assertThat(broken).as("an old %s", old).isEmpty();
    } else {
      assertThat(broken).as("an old %s", old).singleElement().asString().contains(wanted);
    }
  }

  private static List<String> compare(JsonNode before, JsonNode after, OldSide old) {
    SchemaComparison comparison = new SchemaComparison(before, after);
    comparison.compare("it", before, after, old);
    return comparison.broken();
  }

  @Test
  void aReferenceIsLookedUpInItsOwnDocument() {
    JsonNode before = JSON.readTree("{\"x\":{\"enum\":[\"A\",\"B\"]},\"s\":{\"$ref\":\"#/x\"}}");
    JsonNode after = JSON.readTree("{\"x\":{\"enum\":[\"A\"]},\"s\":{\"$ref\":\"#/x\"}}");
    SchemaComparison comparison = new SchemaComparison(before, after);
    comparison.compare("it", before.get("s"), after.get("s"), OldSide.WRITER);
    assertThat(comparison.broken()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      a call less | {"paths":{"/a":{"get":{}}}} | {"paths":{}} | GET /a is gone
      a parameter more | {"paths":{"/a":{"get":{}}}} | {"paths":{"/a":{"get":{"parameters":[{"name":"p","required":true}]}}}} | needs p now
      an answer less | {"paths":{"/a":{"get":{"responses":{"200":{},"409":{}}}}}} | {"paths":{"/a":{"get":{"responses":{"200":{}}}}}} | no longer answers 409
      a call more | {"paths":{}} | {"paths":{"/a":{"get":{}}}} | -
      an optional parameter more | {"paths":{"/a":{"get":{}}}} | {"paths":{"/a":{"get":{"parameters":[{"name":"p"}]}}}} | -
      """)
  void whatAnOlderStationCannotCallIsNamed(String name, String before, String after, String wanted) {
    List<String> broken = ContractComparison.of(JSON.readTree(before), JSON.readTree(after));
    if (wanted.equals("-")) {
      assertThat(broken).isEmpty();
    } else {
      assertThat(broken).singleElement().asString().contains(wanted);
    }
  }
}
