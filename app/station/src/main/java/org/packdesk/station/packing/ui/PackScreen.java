package org.packdesk.station.packing.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.Question;
import org.packdesk.station.packing.Todo;
import org.packdesk.station.widgets.Fitting;
import org.packdesk.station.widgets.VerdictText;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Speech;

/// The pack desk's screen in finished words.
///
/// @param instruction what to do now
/// @param verdict the last scan's fate, or null before the first
/// @param trouble what keeps the work from going on, or null
/// @param side the open parcel, or null while there is none
record PackScreen(Fitting instruction, @Nullable VerdictText verdict, @Nullable String trouble, Body body,
    @Nullable SideCard side) {

  /// What the middle of the screen is for at this moment.
  sealed interface Body {}

  /// @param lines open ones first, each part in the order's own order
  record Listing(List<LineText> lines) implements Body {
    Listing {
      lines = List.copyOf(lines);
    }
  }

  record Asking(Fitting question, Choice yes, Choice no) implements Body {}

  /// Nothing is open: what to expect of the next scan.
  record Expecting(String icon, String sentence) implements Body {}

  /// Nothing is open, and parcels wait on the shelf. @param rows what can be done next first
  record Shelved(List<ShelfText> rows) implements Body {
    Shelved {
      rows = List.copyOf(rows);
    }
  }

  /// @param code what its barcode says
  record Choice(String words, String code) {}

  static PackScreen of(PackView view, Speech speech) {
    var said = view.verdict();
    var band = said == null ? null : VerdictText.of(said, speech);
    var trouble = view.trouble() == null ? null : speech.say(view.trouble());
    var parcel = view.parcel();
    var side = parcel == null ? null : SideCard.of(parcel, view.todo().todo(), speech);
    return new PackScreen(max -> speech.say(view.instruction(), max), band, trouble, body(view, speech), side);
  }

  private static Body body(PackView view, Speech speech) {
    Question question = view.question();
    if (question != null) {
      return new Asking(max -> speech.say(question.words(), max), choice(question.yes(), speech), choice(question.no(), speech));
    }
    if (!view.shelf().isEmpty()) {
      return new Shelved(ShelfText.list(view.shelf(), speech));
    }
    if (view.lines().isEmpty()) {
      return expecting(view.todo().todo(), speech);
    }
    return new Listing(lines(view.lines(), speech));
  }

  private static Choice choice(Answer answer, Speech speech) {
    return new Choice(speech.say(answer.words()), answer.code());
  }

  private static Expecting expecting(Todo instruction, Speech speech) {
    return switch (instruction) {
      case SIGN_IN -> new Expecting("mdi2b-badge-account-outline", speech.caption("expect.badge"));
      case SCAN_TOTE -> new Expecting("mdi2a-archive-outline", speech.caption("expect.tote"));
      case SET_ASIDE -> new Expecting("mdi2a-archive-arrow-down-outline", speech.caption("expect.aside"));
      case CALL_LEAD -> new Expecting("mdi2a-account-alert-outline", speech.caption("expect.lead"));
      default -> new Expecting("mdi2b-barcode-scan", speech.caption("expect.next"));
    };
  }

  private static List<LineText> lines(List<PackView.LineRow> rows, Speech speech) {
    var open = rows.stream().filter(row -> !row.complete());
    var done = rows.stream().filter(PackView.LineRow::complete);
    return Stream.concat(open, done).map(row -> LineText.of(row, speech)).toList();
  }
}
