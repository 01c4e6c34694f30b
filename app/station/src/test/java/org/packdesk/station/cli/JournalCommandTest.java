package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.*;
import org.packdesk.persistence.facts.OrderContent.Line;
import org.packdesk.persistence.facts.OrderContent.PlannedParcel;
import org.packdesk.persistence.facts.OrderContent.Share;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk journal` on real files, as a person types it.
final class JournalCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern EXPORTED = Pattern
      .compile("\\{\"seq\":(\\d+),\"hash\":\"([0-9a-f]{64})\",\"epoch\":\"([0-9a-f]+)\",(?:\"fact\":(.*)|\"bytes\":\"(.*)\")\\}");
  private static final int FACTS = 5;

  @TempDir
  Path folder;
  private Path data;
  private Ran ran = new Ran(-1, "", "");

  private record Ran(int status, String out, String err) {}

  @BeforeEach
  void aStationsFolder() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    fill("pack-07");
  }

  private void fill(String station) {
    AtomicLong seconds = new AtomicLong(Instant.parse("2026-03-02T06:12:00Z").getEpochSecond());
    OrderContent content = new OrderContent("1003",
        List.of(new Line(1, "MUG", "Becher „Grüße“", List.of("4006381333931"), 2, 340_000)),
        List.of(new PlannedParcel(1, "M", List.of(new Share(1, 2)))), List.of(), List.of(), 1, 1);
    StationClock clock = new StationClock(() -> Instant.ofEpochSecond(seconds.incrementAndGet()), System::nanoTime);
    try (StationStore store = StationStore.open(new StoreSettings(file(station), station), clock, new SecureRandom())) {
      store.journal().commit(new Commit.Builder().add(null, new StationStarted("1.4.0")).add("op-7", new OperatorSignedIn("op-7"))
          .add("op-7", new OrderOpened("o-1003", "PDKT0017N", content))
          .add("op-7", new ItemScanned("o-1003", 1, 1, 1, "4006381333931"))
          .add("op-7", new OrderSetAside("o-1003", SetAsideReason.BY_PACKER, "")).build());
      store.journal().commit(new Commit.Builder().acknowledged(3, List.of()).build());
    }
  }

  private Path file(String station) {
    return data.resolve(station + ".db");
  }

  @Test
  void aWholeJournalIsVerified() {
    run("verify", "--data", data.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    JsonNode answer = JSON.readTree(ran.out());
    assertThat(answer.required("ok").booleanValue()).isTrue();
    assertThat(answer.required("facts").intValue()).isEqualTo(FACTS);
    assertThat(answer.required("station").stringValue()).isEqualTo("pack-07");
    assertThat(answer.required("acknowledged").intValue()).isEqualTo(3);
    assertThat(answer.required("epoch").stringValue()).matches("[0-9a-f]{16}");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aJournalWhosePastWasChangedIsNot() throws SQLException {
    tamper("UPDATE facts SET bytes = CAST(replace(CAST(bytes AS TEXT), 'op-7', 'op-8') AS BLOB) WHERE seq = 4");
    run("verify", "--data", file("pack-07").toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.NO);
    assertThat(ran.out().strip()).isEqualTo("{\"ok\":false,\"seq\":4,\"why\":\"this fact is not the one that was stored\"}");
  }

  @Test
  void aStoryIsToldInThePersonsLanguageAndTime() {
    run("show", "--data", data.toString(), "--zone", "Europe/Berlin");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("Station pack-07, times of Europe/Berlin\n").contains("\nOrder 1003, tote …",
        "op-7      Becher „Grüße“, 1 of 2.\n", "07:12:06  op-7      Put aside.\n");
    run("show", "--data", data.toString(), "--zone", "UTC", "--lang", "de");
    assertThat(ran.out()).contains("06:12:06  op-7      Beiseite gestellt.\n");
  }

  @Test
  void aStoryIsCutToWhatWasAskedFor() {
    run("show", "--data", data.toString(), "--order", "1003", "--zone", "UTC");
    assertThat(ran.out()).doesNotContain("Signed in").contains("Opened: 2 items in 1 parcel", "Put aside");
    run("show", "--data", data.toString(), "--last", "2", "--zone", "UTC");
    assertThat(ran.out()).doesNotContain("Opened").contains(", goes on\n", "1 of 2.\n", "Put aside");
    run("show", "--data", data.toString(), "--since", "2026-03-02T06:12:06", "--zone", "UTC");
    assertThat(ran.out()).doesNotContain("1 of 2.").contains("Put aside");
    run("show", "--data", data.toString(), "--since", "2027-01-01");
    assertThat(ran.status()).isEqualTo(ExitStatus.NO);
    assertThat(ran.err()).isEqualTo("packdesk: the journal says nothing of that\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--last=0", "--since=soon", "--zone=Mars", "--since=2026-13-01"})
  void whatMakesNoSenseIsWrongUsage(String option) {
    run("show", "--data", data.toString(), option);
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(ran.err().lines().findFirst().orElse("")).startsWith(option.substring(0, option.indexOf('=')));
  }

  @Test
  void aFactThatNobodyCanReadIsNamedAndTheStoryGoesOn() throws SQLException {
    tamper("UPDATE facts SET bytes = CAST('{\"half' AS BLOB) WHERE seq = 4",
        "UPDATE facts SET bytes = CAST(replace(CAST(bytes AS TEXT), 'operator-signed-in', 'robot-signed-in') AS BLOB) WHERE seq = 2");
    run("show", "--data", data.toString(), "--zone", "UTC");
    assertThat(ran.out()).contains("Something this version cannot read: fact 4.",
        "Something this version does not know: robot-signed-in.", "Put aside");
  }

  @Test
  void anExportHoldsTheStoredBytesAndItsHashesCanBeCheckedByOthers() throws IOException, NoSuchAlgorithmException, SQLException {
    tamper("UPDATE facts SET bytes = CAST('two' || char(10) || 'lines' AS BLOB) WHERE seq = 5");
    Path out = folder.resolve("facts.jsonl");
    run("export", "--data", data.toString(), "--out", out.toString());
    assertThat(ran.status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(FACTS);
    byte[] before = new byte[32];
    for (int i = 0; i < FACTS; i++) {
      JSON.readTree(lines.get(i));
      Matcher line = EXPORTED.matcher(lines.get(i));
      assertThat(line.matches()).isTrue();
      assertThat(line.group(1)).isEqualTo(Integer.toString(i + 1));
      byte[] bytes = line.group(4) == null ? Base64.getDecoder().decode(line.group(5)) : line.group(4).getBytes(UTF_8);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      before = digest.digest(bytes);
      assertThat(HexFormat.of().formatHex(before).equals(line.group(2))).as("hash %d", i + 1).isEqualTo(i + 1 < FACTS);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("data", "facts.jsonl");
  }

  @Test
  void anExportIsNeverWrittenOverSomething() {
    run("export", "--data", data.toString(), "--out", file("pack-07").toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(ran.err()).contains("is there already and is not written over");
    run("export", "--data", data.toString(), "--out", folder.resolve("none/facts.jsonl").toString());
    assertLacking("facts.jsonl cannot be written");
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    run("verify", "--data", folder.resolve("nowhere").toString());
    assertLacking("there is no " + folder.resolve("nowhere") + ": name a station's data folder, or its .db file");
    run("show", "--data", folder.toString());
    assertLacking("no file of a station lies in " + folder + ": name its data folder, or its .db file");
    run("show", "--data", data.toString(), "--station", "pack-99");
    assertLacking("no file of station pack-99 lies in " + data + ": name its data folder, or its .db file");
    run("show", "--data", file("pack-07").toString(), "--station", "pack-99");
    assertLacking(file("pack-07") + " is the file of station pack-07, not of pack-99");
  }

  @Test
  void amongSeveralStationsOneIsChosen() throws IOException {
    fill("pack-08");
    Files.copy(file("pack-07"), data.resolve("pack-07.epoch-0011-20260302T061200Z.db"));
    Files.createFile(data.resolve("central.db"));
    run("verify", "--data", data.toString());
    assertLacking("several files lie in " + data + " (pack-07.db, pack-08.db): choose one by --station, or name the file");
    run("verify", "--data", data.toString(), "--station", "pack-08");
    assertThat(ran.out()).contains("\"station\":\"pack-08\"");
  }

  @Test
  void aFileThatIsNoStationsIsSaidInOneLine() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.db"), "bread, butter, two eggs and a long list of other things to buy");
    run("verify", "--data", notes.toString());
    assertLacking(
        "this file is damaged, or is no database: " + notes + "; earlier copies of a station's file lie in its folder backups");
    run("show", "--data", Files.createFile(folder.resolve("empty.db")).toString());
    assertLacking("is not a station's file");
    byte[] bytes = Files.readAllBytes(file("pack-07"));
    Path half = Files.write(folder.resolve("half.db"), Arrays.copyOf(bytes, 6000));
    run("export", "--data", half.toString(), "--out", folder.resolve("half.jsonl").toString());
    assertLacking("this file is damaged, or is no database");
    assertThat(folder.resolve("half.jsonl")).doesNotExist();
  }

  private void assertLacking(String words) {
    assertThat(ran.err()).contains(words).startsWith("packdesk: ");
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.status()).isEqualTo(ExitStatus.LACKING);
  }

  private void run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[args.length + 1];
    all[0] = "journal";
    System.arraycopy(args, 0, all, 1, args.length);
    int status = Packdesk.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true)).execute(all);
    ran = new Ran(status, out.toString(), err.toString());
  }

  private void tamper(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("pack-07"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
