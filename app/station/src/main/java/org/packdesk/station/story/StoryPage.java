package org.packdesk.station.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sets passages as lines of text: the day, a headline over each order while it is at the desk, a gap where it leaves, and a
/// rule where the program starts.
public final class StoryPage {
  private static final int WHO_WIDTH = 8;
  private static final String RULE = "─".repeat(WHO_WIDTH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final StoryWords words;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private @Nullable LocalDate today;
  private String headline = "";
  private boolean gap;

  public StoryPage(StoryWords words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale());
  }

  /// What stands above the story.
  ///
  /// @param before the newest fact that lies in the archive, 0 for none
  public List<String> title(String station, long before) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("journal", Map.of("station", Names.clean(station), "zone", zone)));
    if (before > 0) {
      lines.add(words.say("archived", Map.of("seq", before)));
    }
    gap = true;
    return lines;
  }

  public List<String> lines(Passage passage) {
    List<String> lines = new ArrayList<>();
    ZonedDateTime at = passage.at().atZone(zone);
    if (!at.toLocalDate().equals(today)) {
      gap = gap || today != null;
      today = at.toLocalDate();
      gap(lines);
      lines.add(day.format(today));
      gap = true;
    }
    switch (passage.turn()) {
      case STARTS -> {
        gap = true;
        headline = "";
        add(lines, TIME.format(at), RULE, passage.sentence());
        gap = true;
      }
      case OPENS, GOES_ON, LEAVES -> told(lines, passage, TIME.format(at));
    }
    return lines;
  }

  private void told(List<String> lines, Passage passage, String time) {
    String sentence = passage.sentence();
    if (!passage.headline().isEmpty()) {
      over(lines, passage);
    } else if (passage.orderId() != null) {
      sentence = words.say("aside", Map.of("order", passage.reference(), "sentence", sentence));
    }
    add(lines, time, passage.who(), sentence);
    if (passage.turn() == Passage.Turn.LEAVES) {
      gap = true;
      headline = "";
    }
  }

  private void over(List<String> lines, Passage passage) {
    boolean opens = passage.turn() == Passage.Turn.OPENS;
    if (opens || !passage.headline().equals(headline)) {
      gap = true;
      gap(lines);
      lines.add(opens ? passage.headline() : words.say("headline.again", Map.of("headline", passage.headline())));
      headline = passage.headline();
    }
  }

  private void add(List<String> lines, String time, String who, String sentence) {
    gap(lines);
    String before = String.format(words.locale(), "%s  %-" + WHO_WIDTH + "s  ", time, who);
    lines.add(before + sentence.replace("\n", "\n" + " ".repeat(before.length())));
  }

  private void gap(List<String> lines) {
    if (gap) {
      lines.add("");
      gap = false;
    }
  }
}
