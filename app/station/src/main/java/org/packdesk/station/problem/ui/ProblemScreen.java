package org.packdesk.station.problem.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.Mass;
import org.packdesk.station.problem.ProblemView;
import org.packdesk.station.problem.ProblemView.AskMass;
import org.packdesk.station.problem.ProblemView.AskPin;
import org.packdesk.station.problem.ProblemView.Choose;
import org.packdesk.station.problem.ProblemView.Keys;
import org.packdesk.station.problem.ProblemView.Question;
import org.packdesk.station.words.Answer;
import org.packdesk.station.words.Figures;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.Words;

/// The problem desk's screen in finished words; what has to fit a width is spelled and still to be cut.
///
/// @param verdict the last scan's fate, or null before the first
/// @param open the case that is worked on, or null
record ProblemScreen(Words instruction, @Nullable Verdict verdict, @Nullable Words trouble, List<QueueText> queue, int more,
    @Nullable CaseText open, @Nullable Asking asking) {
  private static final long GRAM_MG = 1_000;

  /// Something only a person can say.
  sealed interface Asking {
    Words words();
  }

  record Choosing(Words words, List<Choice> choices) implements Asking {}

  /// @param typed so many digits of a PIN
  record TypingPin(Words words, int typed, Keys keys, Choice back) implements Asking {}

  /// @param figure what was typed so far, as a weight; empty before the first digit
  record TypingMass(Words words, String figure, Choice back) implements Asking {}

  /// @param now what ages are counted to
  static ProblemScreen of(ProblemView view, Figures figures, Instant now) {
    Verdict said = view.verdict();
    Verdict spelled = said == null ? null : new Verdict(said.kind(), figures.spelled(said.words(), now), said.number());
    Words trouble = view.trouble();
    var open = view.open();
    return new ProblemScreen(figures.spelled(view.instruction(), now), spelled,
        trouble == null ? null : figures.spelled(trouble, now),
        view.queue().stream().map(row -> QueueText.of(row, figures, now)).toList(), view.more(),
        open == null ? null : CaseText.of(open, view, figures, now), asking(view.question(), figures, now));
  }

  private static @Nullable Asking asking(@Nullable Question question, Figures figures, Instant now) {
    return switch (question) {
      case Choose choose -> new Choosing(figures.spelled(choose.words(), now), choices(choose.answers(), figures, now));
      case AskPin pin ->
        new TypingPin(figures.spelled(pin.words(), now), pin.typed(), pin.keys(), Choice.of(pin.back(), figures, now));
      case AskMass mass -> new TypingMass(figures.spelled(mass.words(), now), figure(mass.grams(), figures),
          Choice.of(mass.back(), figures, now));
      case null -> null;
    };
  }

  private static String figure(String grams, Figures figures) {
    return grams.isEmpty() ? "" : figures.mass(new Mass(Long.parseLong(grams) * GRAM_MG));
  }

  static List<Choice> choices(List<Answer> answers, Figures figures, Instant now) {
    return answers.stream().map(answer -> Choice.of(answer, figures, now)).toList();
  }
}
