package org.packdesk.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.journal.Rows.FactRow;
import org.packdesk.printing.document.Paper;
import org.packdesk.printing.document.Typesetter;
import org.packdesk.printing.document.Unsettable;
import org.packdesk.station.cli.JournalChoice.Chosen;
import org.packdesk.station.evidence.EvidencePaper;
import org.packdesk.station.evidence.EvidenceSheet;
import org.packdesk.station.evidence.EvidenceWords;
import org.packdesk.station.evidence.PassEvidence;
import org.packdesk.station.evidence.PassReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk evidence`: what a weigh line has on record of parcels.
@Command(name = "evidence", mixinStandardHelpOptions = true, sortOptions = false, description = "What a weigh line has on record of parcels, for a dispute with a carrier: raw frame, scale, calibration, times, figures, verdict and lane of each pass, as CSV and as a PDF. Tells in one line of JSON what came of it.", footer = {
    "", "Exit status: 1 nothing is on record of that, or it cannot be set as a PDF."})
final class EvidenceCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PASSES_MAX = 100_000;
  private static final int PDF_PASSES_MAX = 5_000;

  private static final List<String> LANGUAGES = List.of("en", "de");

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private JournalChoice choice = new JournalChoice();

  @Option(names = "--order", paramLabel = "ID", description = "only this order's parcels")
  private @Nullable String order;

  @Option(names = "--barcode", paramLabel = "CODE", description = "only the parcel with this barcode")
  private @Nullable String barcode;

  @Option(names = "--from", paramLabel = "TIME", description = "only from then on: 2026-03-02, 2026-03-02T14:30, or with a Z for UTC")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "only before then; a day is taken whole")
  private @Nullable String to;

  @Option(names = "--zone", paramLabel = "ZONE", description = "whose times, such as Europe/Berlin (default: this computer's)")
  private @Nullable String zoneName;

  @Option(names = "--csv", paramLabel = "FILE", description = "writes one line for each weighing")
  private @Nullable Path csv;

  @Option(names = "--pdf", paramLabel = "FILE", description = "writes a paper of at most " + PDF_PASSES_MAX + " passes")
  private @Nullable Path pdf;

  @Option(names = "--language", paramLabel = "LANGUAGE", description = "the paper's words: en or de (default: en)")
  private String language = "en";

  @Override
  public Integer call() throws IOException {
    if (csv == null && pdf == null) {
      throw usage("name a file by --csv, --pdf or both");
    }
    if (!LANGUAGES.contains(language)) {
      throw usage("--language is en or de, not " + language);
    }
    ZoneId zone = zone();
    Instant since = from == null ? Instant.MIN : time(from, 0, zone);
    Instant until = to == null ? Instant.MAX : time(to, 1, zone);
    Chosen chosen = choice.find();
    List<PassEvidence> passes = new ArrayList<>();
    read(chosen, pass -> isAskedFor(pass, since, until), passes);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ok", !passes.isEmpty());
    answer.put("passes", passes.size());
    boolean set = passes.isEmpty() || write(chosen, passes, zone, answer);
    Objects.requireNonNull(spec).commandLine().getOut().println(JSON.writeValueAsString(answer));
    return set && !passes.isEmpty() ? ExitStatus.DONE : ExitStatus.NO;
  }

  private interface Asked {
    boolean is(PassEvidence pass);
  }

  private boolean isAskedFor(PassEvidence pass, Instant since, Instant until) {
    Instant at = pass.inducted().at();
    return (order == null || order.equals(pass.orderId())) && (barcode == null || barcode.equals(pass.barcode()))
        && !at.isBefore(since) && at.isBefore(until);
  }

  /// What cannot be read of a fact is left out, as by whoever wrote the version after.
  private void read(Chosen chosen, Asked asked, List<PassEvidence> passes) {
    FactCodec codec = new FactCodec();
    PassReader reader = new PassReader(pass -> {
      if (asked.is(pass)) {
        if (passes.size() == PASSES_MAX) {
          throw new Lacking("there are more than " + PASSES_MAX + " passes: narrow them by --from and --to");
        }
        passes.add(pass);
      }
    });
    chosen.file().each((_, row) -> decoded(codec, reader, row));
    reader.end();
  }

  private void decoded(FactCodec codec, PassReader reader, FactRow row) {
    try {
      reader.read(codec.decode(row.bytes()));
    } catch (BadFactException e) {
      Objects.requireNonNull(spec).commandLine().getErr()
          .println("packdesk: fact " + row.seq() + " cannot be read: " + e.getMessage());
    }
  }

  /// @return false when the paper cannot be set
  private boolean write(Chosen chosen, List<PassEvidence> passes, ZoneId zone, Map<String, Object> answer) throws IOException {
    if (csv != null) {
      StringBuilder text = new StringBuilder();
      EvidenceSheet sheet = new EvidenceSheet(text);
      passes.forEach(pass -> {
        try {
          sheet.add(pass);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      LabelFile.write(csv, text.toString().getBytes(UTF_8));
    }
    if (pdf == null) {
      return true;
    }
    if (passes.size() > PDF_PASSES_MAX) {
      return refused(answer,
          passes.size() + " passes are too many for a paper, which takes " + PDF_PASSES_MAX
              + ": narrow them by --barcode, --order, --from or --to, or take --csv");
    }
    EvidenceWords words = new EvidenceWords(Locale.of(language), zone);
    return switch (Typesetter.shipped().typeset(
        new EvidencePaper(words, zone).of(passes, chosen.whose().station(), about(words), Clock.systemUTC().instant()))) {
      case Unsettable no -> refused(answer, no.words());
      case Paper paper -> {
        LabelFile.write(pdf, paper.pdf());
        answer.put("pages", paper.pages());
        yield true;
      }
    };
  }

  private static boolean refused(Map<String, Object> answer, String why) {
    answer.put("ok", false);
    answer.put("why", why);
    return false;
  }

  private String about(EvidenceWords words) {
    Map<String, @Nullable String> asked = new LinkedHashMap<>();
    asked.put("about.order", order);
    asked.put("about.barcode", barcode);
    asked.put("about.from", from);
    asked.put("about.to", to);
    List<String> about = new ArrayList<>();
    asked.forEach((key, value) -> {
      if (value != null) {
        about.add(words.say(key, value));
      }
    });
    return about.isEmpty() ? words.say("about.all") : words.say("about.some", String.join(", ", about));
  }

  private ZoneId zone() {
    try {
      return zoneName == null ? ZoneId.systemDefault() : ZoneId.of(zoneName);
    } catch (DateTimeException e) {
      throw usage("--zone is a time zone such as Europe/Berlin, not " + zoneName);
    }
  }

  /// @param dayMore how many days later a whole day means
  private Instant time(String text, int dayMore, ZoneId zone) {
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text).plusDays(dayMore).atStartOfDay(zone).toInstant();
      }
      return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw usage("a time is 2026-03-02, 2026-03-02T14:30 or 2026-03-02T14:30:00Z, not " + text);
    }
  }

  private ParameterException usage(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }
}
