package org.packdesk.station.weighing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.LineMode;
import org.packdesk.station.signin.PinEntry;
import org.packdesk.station.signin.PinKey;
import org.packdesk.station.signin.PinLock;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What the lower part of the line's screen is for, as a value: the passes, the charts, or the way of a lead's wish: PIN, wish,
/// reason. A wish can be scanned first; its PIN is asked then.
///
/// @param wish what is wanted, or null before it is said
/// @param lead whose PIN it was, or null before
/// @param answer what became of the last wish or PIN, or null
/// @param lock kept while the panel is left
public record LeadPanel(Page page, PinEntry pin, @Nullable LineCommand wish, @Nullable Lead lead, @Nullable Words answer,
    PinLock lock) {
  public static final LeadPanel CLOSED = new LeadPanel(Page.PASSES, PinEntry.EMPTY, null, null, null, PinLock.OPEN);
  private static final Words CHECKED = Words.of(Say.PIN_CHECKED);

  enum Page {
    PASSES, CHARTS, PIN, WISH, REASON
  }

  /// @param operator as the facts name the lead @param name as people do
  public record Lead(String operator, String name) {}

  /// What comes of a command.
  public sealed interface Heard {
    LeadPanel next();

    /// The panel shows something else.
    record Shown(LeadPanel next) implements Heard {}

    /// Whose PIN it is has to be found out, off the rules' thread; then [#known] or [#notKnown].
    record PinTyped(LeadPanel next, PinEntry pin) implements Heard {}

    /// The rules have to judge it.
    record Wish(LeadPanel next, LineInput input) implements Heard {}
  }

  public Heard hear(LineCommand command) {
    return switch (command) {
      case LEAD -> new Heard.Shown(page == Page.PASSES || page == Page.CHARTS ? asking(null) : passes(null));
      case CHARTS -> new Heard.Shown(page == Page.CHARTS ? passes(null) : at(Page.CHARTS, null, null));
      case REASON_EXPECTATIONS, REASON_NEW_GOODS, REASON_TOLERANCE, REASON_SCALE -> because(command);
      default -> lead == null ? new Heard.Shown(asking(command)) : wished(command, lead);
    };
  }

  /// A key of the PIN pad; one that nobody asked for changes nothing, nor one while a PIN is being checked.
  public Heard hear(PinKey key, Instant now) {
    if (page != Page.PIN || CHECKED.equals(answer)) {
      return new Heard.Shown(this);
    }
    if (lock.isShut(now)) {
      return new Heard.Shown(typing(PinEntry.EMPTY, lock.words(now)));
    }
    if (key == PinKey.ENTER) {
      return pin.typed() == 0
          ? new Heard.Shown(this)
          : new Heard.PinTyped(typing(PinEntry.EMPTY, CHECKED), pin);
    }
    return new Heard.Shown(typing(pin.after(key), null));
  }

  /// The PIN is this lead's. A panel that was left in between stays so.
  public Heard known(Lead who) {
    if (page != Page.PIN) {
      return new Heard.Shown(this);
    }
    LeadPanel in = new LeadPanel(Page.WISH, PinEntry.EMPTY, null, who, null, PinLock.OPEN);
    return wish == null ? new Heard.Shown(in) : in.wished(wish, who);
  }

  /// The PIN is no lead's.
  public LeadPanel notKnown(Instant now) {
    if (page != Page.PIN) {
      return this;
    }
    PinLock next = lock.afterWrong(now);
    return new LeadPanel(Page.PIN, PinEntry.EMPTY, wish, null, next.words(now), next);
  }

  /// Nobody has touched it for a while: what a PIN opened, or waits for one, is left. The charts stay.
  public LeadPanel leftAlone() {
    return switch (page) {
      case PIN, WISH, REASON -> passes(null);
      case PASSES, CHARTS -> this;
    };
  }

  /// What became of a wish, in words, where the passes are shown.
  public LeadPanel answered(Words words) {
    return page == Page.PASSES ? passes(words) : this;
  }

  /// @param charts drawn only while they are shown
  public LineView.Body body(Supplier<LineView.Charts> charts) {
    String name = lead == null ? "" : lead.name();
    return switch (page) {
      case PASSES -> new LineView.Passes(answer);
      case CHARTS -> charts.get();
      case PIN -> new LineView.AskPin(wish, pin.typed(), answer);
      case WISH -> new LineView.Choose(name, Words.of(Say.LEAD_WISH), LineCommand.WISHES);
      case REASON -> new LineView.Choose(name, Words.of(Say.LEAD_REASON), LineCommand.REASONS);
    };
  }

  private Heard wished(LineCommand command, Lead who) {
    return switch (command) {
      case RESUME -> new Heard.Wish(passes(null), new LineInput.ResumeAsked(who.operator()));
      case CHECKING -> new Heard.Wish(passes(null),
          new LineInput.ModeAsked(LineMode.CHECKING, Duration.ZERO, "", who.operator()));
      default -> new Heard.Shown(at(Page.REASON, command, who));
    };
  }

  private Heard because(LineCommand reason) {
    LineMode mode = wish == null ? null : wish.mode();
    if (page != Page.REASON || wish == null || lead == null || mode == null) {
      return new Heard.Shown(this);
    }
    return new Heard.Wish(passes(null), new LineInput.ModeAsked(mode, wish.lasts(), reason.name(), lead.operator()));
  }

  private LeadPanel asking(@Nullable LineCommand wanted) {
    return at(Page.PIN, wanted, null);
  }

  private LeadPanel passes(@Nullable Words said) {
    return new LeadPanel(Page.PASSES, PinEntry.EMPTY, null, null, said, lock);
  }

  private LeadPanel at(Page next, @Nullable LineCommand wanted, @Nullable Lead who) {
    return new LeadPanel(next, PinEntry.EMPTY, wanted, who, null, lock);
  }

  private LeadPanel typing(PinEntry entry, @Nullable Words said) {
    return new LeadPanel(page, entry, wish, lead, said, lock);
  }
}
