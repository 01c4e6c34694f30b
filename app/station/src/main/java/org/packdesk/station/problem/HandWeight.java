package org.packdesk.station.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.signin.PinKey;

/// A weight that is being typed in, as a value: why by hand, then its grams, key by key. What was typed is judged by the rules; until
/// then it is no fact, and a start forgets it.
public sealed interface HandWeight {
  record None() implements HandWeight {}

  /// The reason is asked.
  record Why() implements HandWeight {}

  /// @param grams digits typed so far
  record Typing(ManualReason reason, String grams) implements HandWeight {
    private static final int DIGITS_MAX = 6;

    private Heard after(PinKey key) {
      if (key == PinKey.ENTER) {
        return new Heard(new Typing(reason, ""), new ProblemInput.WeightTyped(reason, grams));
      }
      if (key == PinKey.ERASE) {
        return new Heard(new Typing(reason, grams.substring(0, Math.max(0, grams.length() - 1))), null);
      }
      return new Heard(grams.length() < DIGITS_MAX ? new Typing(reason, grams + key.face()) : this, null);
    }
  }

  /// @param wish what the rules have to judge, or null
  record Heard(HandWeight next, @Nullable ProblemInput wish) {}

  /// @return empty when the code is meant for something else
  default Optional<Heard> hear(String code, ProblemSession session, PackSession pack) {
    Optional<ProblemCommand> command = ProblemCommand.in(code);
    if (command.isPresent()) {
      return hear(command.get(), session, pack).map(next -> new Heard(next, null));
    }
    return this instanceof Typing typing ? PinKey.in(code).map(typing::after) : Optional.empty();
  }

  private Optional<HandWeight> hear(ProblemCommand command, ProblemSession session, PackSession pack) {
    ManualReason reason = command.manualReason();
    if (command == ProblemCommand.TYPE_WEIGHT && WeightRules.mayBeTyped(session, pack)) {
      return Optional.of(new Why());
    }
    if (this instanceof None) {
      return Optional.empty();
    }
    return reason != null
        ? Optional.of(new Typing(reason, ""))
        : command == ProblemCommand.NOT_YET ? Optional.of(new None()) : Optional.empty();
  }
}
