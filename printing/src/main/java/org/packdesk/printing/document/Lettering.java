package org.packdesk.printing.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// Says whether a text can be set right with the shipped typeface: Latin, Greek and Cyrillic, each letter with a glyph of its own.
final class Lettering {
  sealed interface Lettered permits Settable, Missing {}

  /// Composed, with one kind of line break and without invisible marks that change nothing.
  record Settable(String text) implements Lettered {}

  /// @param what completes "cannot print ..."
  record Missing(String what) implements Lettered {}

  private static final Pattern BREAKS = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");
  /// Soft hyphen, zero-width blanks and joiners, left-to-right and right-to-left marks, byte order mark.
  private static final Pattern WITHOUT_EFFECT = Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF]");

  /// Stand for what was lost before the text came here.
  private static final int OBJECT = 0xFFFC;
  private static final int REPLACED = 0xFFFD;

  private final IntPredicate hasGlyph;

  Lettering(IntPredicate hasGlyph) {
    this.hasGlyph = hasGlyph;
  }

  Lettered of(String raw) {
    String text = Normalizer.normalize(BREAKS.matcher(raw).replaceAll("\n"), Normalizer.Form.NFC);
    text = WITHOUT_EFFECT.matcher(text).replaceAll("");
    StringBuilder ready = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      if (letter == '\n') {
        ready.append('\n');
      } else if (letter == '\t' || (Character.getType(letter) == Character.SPACE_SEPARATOR && letter != '\u00A0')) {
        ready.append(' ');
      } else if (isSettable(letter)) {
        ready.appendCodePoint(letter);
      } else {
        return new Missing(name(letter));
      }
    }
    return new Settable(ready.toString());
  }

  private boolean isSettable(int letter) {
    boolean script = switch (Character.UnicodeScript.of(letter)) {
      case LATIN, GREEK, CYRILLIC, COMMON -> true;
      default -> false;
    };
    return script && !Character.isISOControl(letter) && !isMark(letter) && letter != OBJECT && letter != REPLACED
        && Character.getType(letter) != Character.FORMAT
        && hasGlyph.test(letter);
  }

  /// Marks that no composed letter exists for: without positioning they would stand beside their letter.
  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String name(int letter) {
    String code = "U+%04X".formatted(letter);
    if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
      return "half a character (" + code + ")";
    }
    if (Character.isEmojiPresentation(letter) || Character.isEmojiModifier(letter) || letter == 0xFE0F) {
      return "emoji";
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, BOPOMOFO -> "Chinese";
      case HIRAGANA, KATAKANA -> "Japanese";
      case HANGUL -> "Korean";
      case UNKNOWN -> "the unassigned character " + code;
      case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> single(letter, code);
      default -> script(letter);
    };
  }

  private static String single(int letter, String code) {
    if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
      return "the control character " + code;
    }
    if (Character.isEmoji(letter)) {
      return "emoji";
    }
    String letterName = String.valueOf(Character.getName(letter)).toLowerCase(Locale.ROOT);
    return (isMark(letter) ? "the loose mark " : "the character ") + code + " (" + letterName + ")";
  }

  private static String script(int letter) {
    StringBuilder words = new StringBuilder();
    for (String word : Character.UnicodeScript.of(letter).name().split("_", -1)) {
      words.append(words.isEmpty() ? "" : " ").append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
