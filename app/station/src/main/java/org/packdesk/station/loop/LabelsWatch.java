package org.packdesk.station.loop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.station.labels.Heard;
import org.packdesk.station.labels.LabelsDesk;
import org.packdesk.station.labels.LabelsView;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.LabelRow;
import org.packdesk.station.packing.LabelsPicture;
import org.packdesk.station.packing.PackSession;
import org.packdesk.station.packing.Surroundings;
import org.packdesk.station.shell.Page;
import org.packdesk.station.words.Judgement;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.Verdict;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// The labels' page: reads the session only while it is open, hears what is meant for it, and asks for one picture of each paper
/// that is selected. Station thread only.
final class LabelsWatch {
  private static final String ANY_LABEL = "label:";
  private static final LabelsDesk CLOSED = LabelsDesk.opened(new LabelsDesk.Around(List.of(), null, 0));
  private final StationDisplay display;
  private final EffectRunner effects;
  private final PageTurner pages;
  private @Nullable LabelsDesk desk;
  private boolean opening;
  private @Nullable LabelsView shown;
  private @Nullable Paper pictured;

  private record Paper(String key, int copy) {}

  LabelsWatch(StationDisplay display, EffectRunner effects, PageTurner pages) {
    this.display = display;
    this.effects = effects;
    this.pages = pages;
  }

  /// Opens the page, or closes it where it is open. It is seen open with what it shows, after the commit.
  void turn(PackSession session, Surroundings around) {
    boolean opens = !isOpen();
    close();
    if (opens) {
      desk = LabelsDesk.opened(around(session, around));
      opening = true;
    } else {
      pages.backToDesk();
    }
  }

  /// Work goes on at the desk.
  void close() {
    opening = false;
    desk = null;
    shown = null;
    pictured = null;
  }

  boolean isOpen() {
    return desk != null && (opening || pages.isAt(Page.LABELS));
  }

  /// A row's key given by touch is nothing else, also when it comes late. @return false when the code is no label's key
  boolean touched(String code) {
    if (desk != null && isOpen()) {
      desk = desk.touched(code).orElse(desk);
    }
    return code.startsWith(ANY_LABEL);
  }

  /// @return empty when the code is a matter of packing
  Optional<Heard> hear(String code, PackSession session, Surroundings around) {
    if (desk == null || !isOpen()) {
      return DeskCommand.in(code).filter(DeskCommand::isOfLabels)
          .map(_ -> new Heard.Said(CLOSED, new Judgement(VerdictKind.REFUSED, Words.of(Say.LABELS_FIRST))));
    }
    desk = desk.seen(around(session, around));
    Optional<Heard> heard = desk.hear(code);
    heard.ifPresent(meant -> desk = meant.next());
    return heard;
  }

  void answered(Verdict verdict) {
    if (desk != null) {
      desk = desk.answered(verdict);
    }
  }

  /// Shows what has changed.
  void look(PackSession session, Surroundings around) {
    if (desk == null || !isOpen()) {
      close();
      return;
    }
    desk = desk.seen(around(session, around));
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
      pages.turn(Page.LABELS);
    }
  }

  private void picture(LabelRow row) {
    Paper paper = new Paper(row.key(), row.copy());
    if (!row.documentId().isEmpty() && !paper.equals(pictured)) {
      pictured = paper;
      effects.preview(row, display::show);
    }
  }

  private static LabelsDesk.Around around(PackSession session, Surroundings around) {
    return new LabelsDesk.Around(LabelsPicture.of(session), session.operatorId(), around.printers().size());
  }
}
