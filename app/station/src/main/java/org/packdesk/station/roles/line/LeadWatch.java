package org.packdesk.station.roles.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.persistence.facts.LineModeChanged;
import org.packdesk.persistence.work.WorkStore;
import org.packdesk.station.loop.Outcomes;
import org.packdesk.station.signin.LeadCheck;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.weighing.LeadPanel;
import org.packdesk.station.weighing.LeadPanel.Heard;
import org.packdesk.station.weighing.LineCommand;
import org.packdesk.station.weighing.LineEffect;
import org.packdesk.station.weighing.LineHistory;
import org.packdesk.station.weighing.LineInput;
import org.packdesk.station.weighing.LineSession;
import org.packdesk.station.weighing.LineStep;
import org.packdesk.station.weighing.LineView;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What people say at a line: commands and PINs by touch or scan, parcels that they found. Station thread only, but for a PIN,
/// which takes long to check and has a thread of its own.
final class LeadWatch {
  private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

  private final LeadCheck pins;
  private LeadPanel panel = LeadPanel.CLOSED;
  private Instant touched = Instant.EPOCH;

  LeadWatch(WorkStore work, Outcomes outcomes) {
    this.pins = new LeadCheck(work, lead -> outcomes
        .give(new LineOutcome.PinChecked(lead.map(each -> new LeadPanel.Lead(each.id(), each.name())).orElse(null))));
  }

  LineView.Body body(LineHistory history) {
    return panel.body(history::charts);
  }

  /// A scan by hand is a command, or a parcel that somebody found.
  LineInput scanned(String code, Instant now) {
    return touched(code, now).orElseGet(() -> new LineInput.Scanned(code, ""));
  }

  /// @return what the rules have to judge
  Optional<LineInput> touched(String code, Instant now) {
    touched = now;
    return LineCommand.in(code).map(panel::hear).or(() -> PinKey.in(code).map(key -> panel.hear(key, now)))
        .flatMap(this::heard);
  }

  Optional<LineInput> checked(LineOutcome.PinChecked checked, Instant now) {
    if (checked.lead() == null) {
      panel = panel.notKnown(now);
      return Optional.empty();
    }
    return heard(panel.known(checked.lead()));
  }

  private Optional<LineInput> heard(Heard heard) {
    panel = heard.next();
    return switch (heard) {
      case Heard.Shown _ -> Optional.empty();
      case Heard.Wish(_, LineInput input) -> Optional.of(input);
      case Heard.PinTyped(_, var pin) -> {
        pins.ask(pin.digits());
        yield Optional.empty();
      }
    };
  }

  /// A lead who went away has taken the PIN along: what it opened is shut again.
  void tick(Instant now) {
    if (!now.isBefore(touched.plus(LEFT_ALONE))) {
      panel = panel.leftAlone();
    }
  }

  /// Says what became of a lead's wish.
  void after(LineInput input, LineStep step) {
    switch (input) {
      case LineInput.ResumeAsked _ ->
        panel = panel.answered(Words.of(step.next().stops().isEmpty() ? Say.LEAD_RESUMED : Say.LEAD_STILL_STOPPED));
      case LineInput.ModeAsked asked -> panel = panel.answered(switched(asked, step));
      default -> {
      }
    }
  }

  private static Words switched(LineInput.ModeAsked asked, LineStep step) {
    LineSession session = step.next();
    LineModeChanged now = session.switched();
    if (step.effects().stream().anyMatch(LineEffect.NotSwitched.class::isInstance) || now == null) {
      return Words.of(Say.LEAD_NOT_SWITCHED);
    }
    if (asked.mode() == LineMode.CHECKING || now.until() == null) {
      return Words.of(Say.LEAD_SWITCHED_CHECKING);
    }
    return Words.of(asked.mode() == LineMode.SHADOW ? Say.LEAD_SWITCHED_SHADOW : Say.LEAD_SWITCHED_RECORD_ONLY, now.until());
  }
}
