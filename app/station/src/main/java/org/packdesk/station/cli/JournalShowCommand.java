package org.packdesk.station.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.journal.Rows.FactRow;
import org.packdesk.station.cli.JournalChoice.Chosen;
import org.packdesk.station.story.Passage;
import org.packdesk.station.story.StoryPage;
import org.packdesk.station.story.StoryWords;
import org.packdesk.station.story.Storyteller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `packdesk journal show`: the journal as a story for a person.
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false, description = "Tells the journal as a story, one line a fact. It holds no names and no addresses of customers.")
final class JournalShowCommand implements Callable<Integer> {
  private static final int LAST_MAX = 100_000;

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private JournalChoice choice = new JournalChoice();

  @Option(names = "--order", paramLabel = "ID", description = "only what concerns this order")
  private @Nullable String order;

  @Option(names = "--last", paramLabel = "N", description = "only the newest N facts")
  private @Nullable Integer last;

  @Option(names = "--since", paramLabel = "TIME", description = "only from then on: 14:30 (today), 2026-03-02, 2026-03-02T14:30, or with a Z for UTC")
  private @Nullable String since;

  @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en", description = "en or de (default: ${DEFAULT-VALUE})")
  private String language = "en";

  @Option(names = "--zone", paramLabel = "ZONE", description = "whose times, such as Europe/Berlin (default: this computer's)")
  private @Nullable String zoneName;

  @Override
  public Integer call() {
    ZoneId zone = zone();
    Instant from = since == null ? Instant.MIN : from(since, zone);
    if (last != null && (last < 1 || last > LAST_MAX)) {
      throw usage("--last is 1 to " + LAST_MAX);
    }
    Chosen chosen = choice.find();
    StoryWords words = StoryWords.in(Locale.forLanguageTag(language));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    StoryPage page = new StoryPage(words, zone);
    page.title(chosen.whose().station(), chosen.whose().before()).forEach(out::println);
    Telling telling = new Telling(new Storyteller(words, zone), page, out);
    Progress progress = new Progress(err, System::nanoTime);
    chosen.file().each((_, row) -> {
      telling.tell(row, from);
      if (telling.isSilent()) {
        progress.read(row.seq());
      }
    });
    telling.end();
    out.flush();
    if (telling.told == 0) {
      err.println("packdesk: the journal says nothing of that");
      err.flush();
      return ExitStatus.NO;
    }
    return ExitStatus.DONE;
  }

  /// Hears the whole story, because its beginning explains its end, and prints the part that was asked for.
  private final class Telling {
    private final FactCodec codec = new FactCodec();
    private final Deque<Passage> newest = new ArrayDeque<>();
    private final Storyteller teller;
    private final StoryPage page;
    private final PrintWriter out;
    private long told;

    Telling(Storyteller teller, StoryPage page, PrintWriter out) {
      this.teller = teller;
      this.page = page;
      this.out = out;
    }

    void tell(FactRow row, Instant from) {
      Passage passage = passage(row);
      if (passage.at().isBefore(from) || (order != null && !passage.isAbout(order))) {
        return;
      }
      told++;
      if (last == null) {
        print(passage);
        return;
      }
      newest.add(passage);
      if (newest.size() > last) {
        newest.removeFirst();
      }
    }

    boolean isSilent() {
      return told == 0 || last != null;
    }

    private Passage passage(FactRow row) {
      try {
        return teller.tell(codec.decode(row.bytes()));
      } catch (BadFactException e) {
        return teller.tellUnreadable(row.seq());
      }
    }

    private void print(Passage passage) {
      page.lines(passage).forEach(out::println);
    }

    void end() {
      newest.forEach(this::print);
    }
  }

  private ZoneId zone() {
    try {
      return zoneName == null ? ZoneId.systemDefault() : ZoneId.of(zoneName);
    } catch (DateTimeException e) {
      throw usage("--zone takes a name such as Europe/Berlin, not " + zoneName);
    }
  }

  private Instant from(String text, ZoneId zone) {
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
      if (text.contains("T")) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
      }
      return text.contains("-")
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : LocalDate.ofInstant(Clock.systemUTC().instant(), zone).atTime(LocalTime.parse(text)).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw usage("--since takes a time such as 14:30, 2026-03-02 or 2026-03-02T14:30, not " + text);
    }
  }

  private ParameterException usage(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }
}
