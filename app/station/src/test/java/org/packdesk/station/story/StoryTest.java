package org.packdesk.station.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.persistence.facts.*;

/// Whole journals read as a person should read them.
final class StoryTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aDayWithAKillReadsAsItStandsInTheFile(String language) throws IOException {
    StoryWords words = StoryWords.in(Locale.of(language));
    StoryPage page = new StoryPage(words, ZONE);
    List<String> lines = new ArrayList<>(page.title("pack-07", 0));
    passages(words).forEach(passage -> lines.addAll(page.lines(passage)));
    assertThat(String.join("\n", lines) + "\n").isEqualTo(golden("day-with-a-kill_" + language + ".txt"));
  }

  @Test
  void aStoryThatIsCutNamesTheOrderThatWasAtTheDesk() {
    StoryWords words = StoryWords.in(Locale.ENGLISH);
    List<Passage> all = passages(words);
    StoryPage page = new StoryPage(words, ZONE);
    List<String> lines = new ArrayList<>(page.title("pack-07", 240));
    all.subList(9, 11).forEach(passage -> lines.addAll(page.lines(passage)));
    assertThat(lines).containsExactly("Station pack-07, times of Europe/Berlin",
        "What happened up to fact 240 lies in the archive folder.", "", "Monday, 2 March 2026", "",
        "Order 1003, tote …17G, goes on", "07:12:20  op-7      Refused, not known here: code …2557.",
        "07:12:22  op-7      Red mug, 2 of 2, into parcel 1 of 2.");
  }

  @Test
  void anOrdersOwnStoryHoldsTheStartThatBrokeIt() {
    List<Passage> all = passages(StoryWords.in(Locale.ENGLISH));
    List<Passage> own = all.stream().filter(passage -> passage.isAbout("1003")).toList();
    assertThat(own).isEqualTo(all.stream().filter(passage -> passage.isAbout("o-1003")).toList());
    assertThat(own).filteredOn(passage -> passage.turn() == Passage.Turn.STARTS).singleElement()
        .extracting(Passage::sentence).asString().contains("It had stopped while order 1003 was open with 2 of 3 items in");
    assertThat(own).noneMatch(passage -> passage.sentence().contains("Garden book"));
  }

  @Test
  void aStartNamesWhatWasUnderWayForAnotherOrderThanTheOneAtTheDesk() {
    Storyteller teller = new Storyteller(StoryWords.in(Locale.ENGLISH), ZONE);
    StoredFact envelope = SampleDay.facts().getFirst();
    teller.tell(envelope);
    SampleDay.facts().stream().filter(stored -> stored.fact() instanceof OrderOpened).forEach(teller::tell);
    teller.tell(with(envelope, new LabelIntended(Keys.label("o-1003", 2, 1), "o-1003", 2, 1, "S")));
    teller.tell(with(envelope, new LabelIntended(Keys.label("o-1004", 1, 1), "o-1004", 1, 1, "S")));
    assertThat(teller.tell(envelope).sentence())
        .isEqualTo("The program started again, version 1.4.0.\nIt had stopped while order "
            + "1004 was open with 0 of 1 items in, the label for parcel 2 of 2 of order 1003 was being bought and the label was being "
            + "bought.");
  }

  @Test
  void whatCannotBeReadIsNamedByItsNumber() {
    Passage passage = new Storyteller(StoryWords.in(Locale.ENGLISH), ZONE).tellUnreadable(77);
    assertThat(passage.sentence()).isEqualTo("Something this version cannot read: fact 77.");
  }

  @Test
  void theStoryOfAHundredThousandOrdersRemembersFew() {
    Storyteller teller = new Storyteller(StoryWords.in(Locale.ENGLISH), ZONE);
    StoredFact opened = SampleDay.facts().stream().filter(stored -> stored.fact() instanceof OrderOpened).findFirst()
        .orElseThrow();
    OrderOpened order = (OrderOpened) opened.fact();
    for (int i = 0; i < 100_000; i++) {
      teller.tell(with(opened, new OrderOpened("o-" + i, order.tote(), order.content())));
    }
    assertThat(teller.ordersKnown()).isLessThanOrEqualTo(2000);
    assertThat(teller.tell(with(opened, new OrderPacked("o-99999", 2))).headline()).isEqualTo("Order 1003, tote …17G");
  }

  private static StoredFact with(StoredFact envelope, Fact fact) {
    return new StoredFact(FactCodec.typeOf(fact), 1, envelope.station(), envelope.epoch(), envelope.seq(), "", envelope.at(), 0,
        "op-7", fact);
  }

  private static List<Passage> passages(StoryWords words) {
    Storyteller teller = new Storyteller(words, ZONE);
    return SampleDay.facts().stream().map(teller::tell).toList();
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = Objects.requireNonNull(StoryTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
