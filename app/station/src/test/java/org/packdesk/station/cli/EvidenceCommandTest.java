package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.StoreSettings;
import org.packdesk.persistence.facts.DivertCommanded;
import org.packdesk.persistence.facts.DivertConfirmed;
import org.packdesk.persistence.facts.LineVerdict;
import org.packdesk.persistence.facts.LossCause;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelInducted;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelLost;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.ToleranceRule;
import org.packdesk.persistence.facts.WeighEvidence;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.persistence.journal.Commit;
import org.packdesk.persistence.sqlite.StationClock;

/// `packdesk evidence` on the file of a weigh line.
final class EvidenceCommandTest {
  private static final Instant AT = Instant.parse("2026-03-02T14:02:11Z");

  @TempDir
  Path folder;
  private final AtomicLong seconds = new AtomicLong(AT.getEpochSecond());
  private Path file = Path.of("line-1.db");
  private Ran ran = new Ran(-1, "", "");

  private record Ran(int status, String out, String err) {}

  @BeforeEach
  void aLinesFile() {
    file = folder.resolve("line-1.db");
    try (StationStore store = open()) {
      Commit.Builder commit = new Commit.Builder();
      commit.add(null, new ParcelInducted(1, 1, "PDKREF5KG", 1, null, "induct", AT))
          .add(null, new ScaleChecked(1, "belt-scale", 5_000_000, 5_001_000L, 6_000, true, "aa", AT.plusSeconds(1)));
      pass(commit, 2, "TC000123456", "o-1003", LineVerdict.PASS, 1_016_000L);
      pass(commit, 3, "TC000123457", "o-1004", LineVerdict.LIGHT, 612_500L);
      commit.add(null, new ParcelInducted(4, 4, "=cmd|' /C calc'!A0", 1, null, "induct", AT.plusSeconds(90_000)))
          .add(null, new ParcelLost(4, 4, LossCause.NOT_CONFIRMED));
      store.journal().commit(commit.build());
    }
  }

  private StationStore open() {
    return StationStore.open(new StoreSettings(file, "line-1"),
        new StationClock(() -> Instant.ofEpochSecond(seconds.incrementAndGet()), System::nanoTime), new SecureRandom());
  }

  private static void pass(Commit.Builder commit, int pass, @Nullable String code, String order, LineVerdict verdict,
      long massMg) {
    Instant at = AT.plusSeconds(10L * pass);
    int lane = verdict.leadsToGoodLane() ? 1 : 2;
    commit.add(null, new ParcelInducted(pass, pass, code, 1, null, "induct", at))
        .add(null, new ParcelMeasured(pass, pass, MeasureState.OK, massMg, null,
            new WeighEvidence("belt-scale", "302c34303030312c302e383132352c6b672c4f4b", LocalDate.of(2026, 2, 11),
                at.plusSeconds(1))))
        .add(null, new ParcelJudged(pass, pass, order, 1, verdict, null, null,
            new WeighFigures(massMg, 1_000_000L, 9_000L, 30_000L, 30_000L, ToleranceRule.PERCENT)))
        .add(null, new DivertCommanded(pass, pass, lane, pass, at.plusSeconds(4)))
        .add(null, new DivertConfirmed(pass, pass, lane, at.plusSeconds(5), null));
  }

  @Test
  void aParcelsPassStandsInTheSheetWithItsRawFrameCalibrationFiguresAndLane() throws IOException {
    Path csv = folder.resolve("e.csv");
    run("--barcode", "TC000123456", "--csv", csv.toString());
    assertThat(ran).isEqualTo(new Ran(ExitStatus.DONE, "{\"ok\":true,\"passes\":1}\n", ""));
    assertThat(lines(csv)).hasSize(2).last().asString().startsWith(
        "line-1,2,2,TC000123456,o-1003,1,1,2026-03-02T14:02:31Z,belt-scale,2026-02-11,2026-03-02T14:02:32Z,OK,1016.000,"
            + "302c34303030312c302e383132352c6b672c4f4b,1000.000,9.000,30.000,30.000,PERCENT,PASS,,,")
        .endsWith(",1,1,2026-03-02T14:02:36Z,,2026-03-02T14:02:12Z,5000.000,5001.000,true");
  }

  @Test
  void anOrderOrATimeNarrowsItAndTheReferenceWeightIsNoParcel() throws IOException {
    Path csv = folder.resolve("e.csv");
    run("--csv", csv.toString());
    assertThat(lines(csv)).hasSize(4);
    run("--order", "o-1004", "--csv", csv.toString());
    assertThat(lines(csv)).hasSize(2).last().asString().contains("TC000123457", "LIGHT");
    run("--from", "2026-03-03", "--to", "2026-03-03", "--zone", "UTC", "--csv", csv.toString());
    assertThat(lines(csv)).hasSize(2).last().asString().as("no formula in a spreadsheet").contains(",'=cmd|' /C calc'!A0,")
        .contains("NOT_CONFIRMED");
  }

  @Test
  void aPaperIsSetForAClerk() throws IOException {
    Path pdf = folder.resolve("e.pdf");
    run("--to", "2026-03-02", "--zone", "UTC", "--pdf", pdf.toString());
    assertThat(ran).isEqualTo(new Ran(ExitStatus.DONE, "{\"ok\":true,\"passes\":2,\"pages\":1}\n", ""));
    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(UTF_8));
  }

  @Test
  void aPaperOfManyPassesHasManyNumberedPages() throws IOException {
    Path pdf = folder.resolve("e.pdf");
    passes(5, 400);
    run("--zone", "UTC", "--language", "de", "--pdf", pdf.toString());
    assertThat(ran.out()).startsWith("{\"ok\":true,\"passes\":403,\"pages\":");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      int pages = document.getNumberOfPages();
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(pages);
      text.setEndPage(pages);
      assertThat(text.getText(document)).contains("Wiegeprotokoll, Linie line-1", pages + " / " + pages, "Gewicht stimmt",
          "Ausgangsbahn").doesNotContain("Weighed", "Page");
    }
  }

  @Test
  void moreThanAPaperTakesIsSaidWithWhatToDo() {
    passes(5, 5_000);
    run("--pdf", folder.resolve("e.pdf").toString());
    assertThat(ran).isEqualTo(new Ran(ExitStatus.NO, "{\"ok\":false,\"passes\":5003,\"why\":\"5003 passes are too many for a"
        + " paper, which takes 5000: narrow them by --barcode, --order, --from or --to, or take --csv\"}\n", ""));
  }

  @Test
  void aLanguageThatIsNotThereIsWrongUsage() {
    run("--language", "fr", "--pdf", folder.resolve("e.pdf").toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(ran.err()).contains("--language is en or de, not fr");
  }

  private void passes(int first, int count) {
    Commit.Builder commit = new Commit.Builder();
    for (int pass = first; pass < first + count; pass++) {
      pass(commit, pass, "TC0001" + pass, "o-" + pass, pass % 7 == 0 ? LineVerdict.LIGHT : LineVerdict.PASS, 1_012_000 + pass);
    }
    try (StationStore store = open()) {
      store.journal().commit(commit.build());
    }
  }

  @Test
  void whatIsNotOnRecordIsSaidSo() {
    run("--barcode", "TC9", "--csv", folder.resolve("e.csv").toString());
    assertThat(ran).isEqualTo(new Ran(ExitStatus.NO, "{\"ok\":false,\"passes\":0}\n", ""));
    run("--barcode", "TC9");
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    run("--from", "yesterday", "--csv", folder.resolve("e.csv").toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(ran.err()).contains("a time is 2026-03-02");
  }

  private static List<String> lines(Path csv) throws IOException {
    return Files.readAllLines(csv);
  }

  private void run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[words.length + 3];
    all[0] = "evidence";
    all[1] = "--data";
    all[2] = file.toString();
    System.arraycopy(words, 0, all, 3, words.length);
    int status = Packdesk.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
    ran = new Ran(status, out.toString(), err.toString());
  }
}
