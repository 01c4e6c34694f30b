package org.packdesk.station.roles.pack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.Heard;
import org.packdesk.station.labels.LabelsDesk;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.loop.Pages;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.loop.StationDisplay;
import org.packdesk.station.loop.StationInput;
import org.packdesk.station.loop.StationStep;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelsPicture;
import org.packdesk.station.packing.PackInput;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The labels' page, over the packing of its desk: reads the session only while it is open, takes what is meant for it and leaves it
/// open, and asks for one picture of each paper that is selected. Work that goes on closes it.
public final class LabelsRole implements Role {
  private static final String ANY_LABEL = "label:";
  private static final LabelsDesk CLOSED = LabelsDesk.opened(new LabelsDesk.Around(List.of(), null, 0));
  private final StationDisplay display;
  private final EffectRunner effects;
  private final Pages pages;
  private final PackRole pack;
  private @Nullable LabelsDesk desk;
  private boolean opening;
  private @Nullable LabelsView shown;
  private @Nullable Paper pictured;

  private record Paper(String key, int copy) {}

  LabelsRole(RoleParts parts, PackRole pack, EffectRunner effects) {
    this.display = parts.station().outlets().display();
    this.effects = effects;
    this.pages = parts.pages();
    this.pack = pack;
  }

  @Override
  public boolean on(StationInput input, StationStep step) {
    return switch (input) {
      case StationInput.ByHand(String code) -> row(code) || code(code, step);
      case StationInput.FromDevice _ -> input.scanned().filter(code -> code(code, step)).isPresent();
      default -> false;
    };
  }

  /// To be closed, it waits for nothing; what it shows when it opens is read first.
  @Override
  public boolean touched(String code) {
    boolean closes = DeskCommand.in(code).equals(Optional.of(DeskCommand.LABELS)) && pages.isAt(LabelsView.class);
    if (closes) {
      pages.turn(LabelsView.class);
    }
    return closes;
  }

  /// A row's key given by touch is nothing else, also when it comes late. @return false when the code is no label's key
  private boolean row(String code) {
    if (desk != null && holdsPage()) {
      desk = desk.touched(code).orElse(desk);
    }
    return code.startsWith(ANY_LABEL);
  }

  private boolean code(String code, StationStep step) {
    if (DeskCommand.in(code).equals(Optional.of(DeskCommand.LABELS))) {
      turn();
      return true;
    }
    Optional<Heard> heard = heard(code);
    heard.ifPresent(meant -> take(meant, code, step));
    return heard.isPresent();
  }

  /// Opens the page, or closes it where it is open. It is seen open with what it shows, after the commit.
  private void turn() {
    boolean opens = !holdsPage();
    shut();
    if (opens) {
      desk = LabelsDesk.opened(around());
      opening = true;
    } else {
      pages.home();
    }
  }

  private void shut() {
    opening = false;
    desk = null;
    shown = null;
    pictured = null;
  }

  @Override
  public boolean holdsPage() {
    return desk != null && (opening || pages.isAt(LabelsView.class));
  }

  /// @return empty when the code is a matter of packing
  private Optional<Heard> heard(String code) {
    if (desk == null || !holdsPage()) {
      return DeskCommand.in(code).filter(DeskCommand::isOfLabels)
          .map(_ -> new Heard.Said(CLOSED, new Judgement(VerdictKind.REFUSED, Words.of(Say.LABELS_FIRST))));
    }
    desk = desk.seen(around());
    Optional<Heard> heard = desk.hear(code);
    heard.ifPresent(meant -> desk = meant.next());
    return heard;
  }

  private void take(Heard heard, String code, StationStep step) {
    Judgement judgement = switch (heard) {
      case Heard.Wish(_, PackInput input) -> pack.workOut(step, input);
      case Heard.Said(_, Judgement said) -> said;
    };
    if (judgement != null) {
      step.judge(this, code, judgement);
    }
  }

  /// What was meant for the page is its answer; everything else is work that goes on at the desk.
  @Override
  public void judged(Role by, Verdict verdict) {
    if (by != this) {
      shut();
    } else if (desk != null) {
      desk = desk.answered(verdict);
    }
  }

  @Override
  public void show() {
    if (desk == null || !holdsPage()) {
      shut();
      return;
    }
    desk = desk.seen(around());
    LabelsView view = desk.view();
    if (!view.equals(shown)) {
      shown = view;
      display.show(view);
      if (view.selected() != null) {
        picture(view.selected());
      }
    }
    if (opening) {
      opening = false;
      pages.turn(LabelsView.class);
    }
  }

  private void picture(LabelRow row) {
    Paper paper = new Paper(row.key(), row.copy());
    if (!row.documentId().isEmpty() && !paper.equals(pictured)) {
      pictured = paper;
      effects.preview(row, display::show);
    }
  }

  private LabelsDesk.Around around() {
    return new LabelsDesk.Around(LabelsPicture.of(pack.now()), pack.now().operatorId(),
        pack.surroundings().now().printers().size());
  }
}
