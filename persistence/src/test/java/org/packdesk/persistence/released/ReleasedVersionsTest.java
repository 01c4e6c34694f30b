package org.packdesk.persistence.released;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.facts.ForeignFact;
import org.packdesk.persistence.facts.ItemScanned;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.released.SchemaComparison.OldSide;
import org.packdesk.persistence.sqlite.StationClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Every released version: its contract and its facts can be lived with, and its journal is read. The folder of a version holds its
/// `central-api.yaml`, its fact schemas, a line of each fact as it wrote them, and the data file of a desk.
final class ReleasedVersionsTest {
  private static final Path RELEASED = Path.of("src/test/resources/org/packdesk/persistence/released");
  private static final Path TODAY = Path.of("src/main/openapi");
  private static final JsonMapper JSON = new JsonMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir
  private Path folder = Path.of("");

  static List<Path> versions() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void aVersionWasReleased() throws IOException {
    assertThat(versions()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theContractCanBeLivedWith(Path version) {
    JsonNode released = YAML.readTree(version.resolve("central-api.yaml").toFile());
    assertThat(ContractComparison.of(released, YAML.readTree(TODAY.resolve("central-api.yaml").toFile())))
        .as("what stations and centrals of version %s cannot live with", version.getFileName()).isEmpty();
  }

  /// A fact that has to change so that this fails becomes a new type: the version before reads new journals too. What a raised version
  /// and a step in `Upcasting` allow is a field more that old lines do not have.
  @ParameterizedTest
  @MethodSource("versions")
  void theFactsCanBeLivedWith(Path version) throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> schemas = Files.list(version.resolve("facts"))) {
      for (Path schema : schemas.sorted().toList()) {
        Path now = TODAY.resolve("facts").resolve(schema.getFileName());
        if (Files.exists(now)) {
          JsonNode before = JSON.readTree(schema.toFile());
          JsonNode after = JSON.readTree(now.toFile());
          SchemaComparison comparison = new SchemaComparison(before, after);
          comparison.compare(String.valueOf(schema.getFileName()), before, after, OldSide.BOTH);
          broken.addAll(comparison.broken());
        } else {
          broken.add(schema.getFileName() + " is gone, and journals hold such facts");
        }
      }
    }
    assertThat(broken).as("what readers and journals of version %s cannot live with", version.getFileName()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void eachFactAsItWasWrittenIsKnown(Path version) throws IOException {
    FactCodec codec = new FactCodec();
    for (String line : Files.readAllLines(version.resolve("facts.jsonl"))) {
      assertThat(codec.decode(line.getBytes(UTF_8)).fact()).as(line).isNotInstanceOf(ForeignFact.class);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theJournalIsIntactAndEveryFactIsKnownAndWorkGoesOn(Path version) throws IOException {
    Path file = Files.copy(version.resolve("station.db"), folder.resolve("station.db"));
    Map<String, Integer> types = new TreeMap<>();
    try (
        StationStore store = StationStore.open(new StoreSettings(file, "station-1"), StationClock.system(), new SecureRandom())) {
      assertThat(store.journal().verify()).isInstanceOf(ChainCheck.Intact.class);
      store.journal().replay((StoredFact stored) -> {
        assertThat(stored.fact()).as("fact %d", stored.seq()).isNotInstanceOf(ForeignFact.class);
        types.merge(stored.type(), 1, Integer::sum);
      });
      store.journal().commit(Commit.of(null, new ItemScanned("o", 1, 1, 1, "x")));
      assertThat(store.journal().verify()).isInstanceOf(ChainCheck.Intact.class);
    }
    JsonNode counted = JSON.readTree(version.resolve("station-facts.json").toFile());
    assertThat(JSON.<JsonNode>valueToTree(types)).isEqualTo(counted);
  }
}
