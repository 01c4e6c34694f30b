package org.packdesk.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packdesk.printing.document.Lettering.Missing;
import org.packdesk.printing.document.Lettering.Settable;
import org.packdesk.printing.document.PackingSlip.Gift;

final class LetteringTest {
  private static final Cuts CUTS = Cuts.shipped();

  @TempDir
  Path folder;

  private final Lettering lettering = new Lettering(CUTS::hasGlyph);

  @ParameterizedTest
  @ValueSource(strings = {"Zażółć gęślą jaźń, ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, Ώρα Ίος Ύδρα",
      "Съешь же ещё этих мягких французских булок", "Ґанок, їжак, Єва; ћирилица Љубав Џак", "Příliš žluťoučký kůň, Ľubomír Ďurčo",
      "Größe Straße ẞ, façade, œuvre, naïve, Ångström, smørrebrød, Þór Ðað", "Șțefăniță İstanbul ğış ő ű",
      "Nguyễn Thị Hằng, Đặng Ướt",
      "Āžģķļņš ėįųū õäöü", "1/2 × 3 – 4 — “so” ‘so’ „so“ «so» … € £ ¥ zł § ° № ±"})
  void namesOfEuropeComeOutLetterForLetter(String text) {
    PackingSlip slip = SamplePaper.slip(1);
    PackingSlip greeting = new PackingSlip("plain", "A-1", slip.date(), slip.recipient(), slip.lines(), new Gift(text));

    Typeset typeset = Typesetter.shipped().typeset(greeting);

    assertThat(typeset).isInstanceOf(Paper.class);
    assertThat(Printed.of((Paper) typeset, folder, "letters").line()).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"محمد,Arabic", "דוד,Hebrew", "王小明,Chinese", "さくら,Japanese", "サクラ,Japanese", "김철수,Korean", "สมชาย,Thai",
      "राम,Devanagari",
      "👍,emoji", "❤️,emoji"})
  void aScriptThatCannotBeSetRightIsNamed(String text, String name) {
    assertThat(lettering.of("Ana " + text)).isEqualTo(new Missing(name));
  }

  @Test
  void whatIsNoLetterIsNamedByItsCode() {
    assertThat(lettering.of("a\uD83D")).isEqualTo(new Missing("half a character (U+D83D)"));
    assertThat(lettering.of("a\u0378")).isEqualTo(new Missing("the unassigned character U+0378"));
    assertThat(lettering.of("a\u202Eb")).isEqualTo(new Missing("the control character U+202E"));
    assertThat(lettering.of("M\uFFFDller")).isEqualTo(new Missing("the character U+FFFD (replacement character)"));
    assertThat(lettering.of("a\u0000")).isEqualTo(new Missing("the control character U+0000"));
    assertThat(lettering.of("q\u0302")).isEqualTo(new Missing("the loose mark U+0302 (combining circumflex accent)"));
    assertThat(lettering.of("a\uE000")).isEqualTo(new Missing("the unassigned character U+E000"));
  }

  @Test
  void lettersAreComposedAndBlanksMadeOne() {
    assertThat(lettering.of("Z\u0307o\u0301łc\u0301")).isEqualTo(new Settable("Żółć"));
    assertThat(lettering.of("a\tb\u2003c\u3000d\u00A0e")).isEqualTo(new Settable("a b c d\u00A0e"));
    assertThat(lettering.of("a\r\nb\rc\u2028d")).isEqualTo(new Settable("a\nb\nc\nd"));
    assertThat(lettering.of("\uFEFFzero\u200Bwidth\u00AD")).isEqualTo(new Settable("zerowidth"));
  }

  @Test
  void theRefusalSaysWhichField() {
    PackingSlip slip = SamplePaper.slip(3);
    Address arabic = new Address("محمد", List.of("Street 1"), "");

    assertThat(Typesetter.shipped().typeset(new PackingSlip("plain", "A-1", "", arabic, slip.lines(), slip.kind())))
        .isEqualTo(new Unsettable(Unsettable.Reason.LETTERS, "Cannot print Arabic: name of the recipient."));
    List<PackingSlip.SlipLine> lines = List.of(slip.lines().getFirst(),
        new PackingSlip.SlipLine("筆", "", "1", new Price("", "")));
    assertThat(Typesetter.shipped().typeset(new PackingSlip("plain", "A-1", "", SamplePaper.KOWALSKA, lines, slip.kind())))
        .isEqualTo(new Unsettable(Unsettable.Reason.LETTERS, "Cannot print Chinese: name of the article, line 2."));
  }

  /// Whatever is thought settable has a shape of its own in both cuts, down to the last letter of the planes that are used.
  @Test
  void everySettableLetterIsDrawnAndComesBack() {
    StringBuilder all = new StringBuilder();
    for (int letter = 0x21; letter < 0x2FFFF; letter++) {
      if (lettering.of(Character.toString(letter)) instanceof Settable settable
          && settable.text().codePointCount(0, settable.text().length()) == 1
          && settable.text().codePointAt(0) == letter && !Character.isWhitespace(letter) && letter != 0xA0) {
        all.appendCodePoint(letter);
      }
    }
    assertThat(all.length()).isGreaterThan(900);

    PackingSlip slip = SamplePaper.slip(1);
    for (int from = 0; from < all.length(); from += 400) {
      String text = all.substring(from, Math.min(all.length(), from + 400));
      Paper paper = (Paper) Typesetter.shipped().typeset(
          new PackingSlip("plain", "A-1", slip.date(), slip.recipient(), slip.lines(), new Gift(text)));
      assertThat(Printed.of(paper, folder, "all").text().replaceAll("\\s", "")).contains(text);
    }
  }
}
