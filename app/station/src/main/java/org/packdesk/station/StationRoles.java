package org.packdesk.station;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.packdesk.persistence.outbox.RetryPolicy;
import org.packdesk.printing.apart.ApartConverter;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.station.labels.ui.LabelsPage;
import org.packdesk.station.loop.ParcelQuestions;
import org.packdesk.station.loop.Role;
import org.packdesk.station.loop.RoleMaker;
import org.packdesk.station.loop.RoleParts;
import org.packdesk.station.memory.ui.MemoryPage;
import org.packdesk.station.packing.ui.PackDesk;
import org.packdesk.station.problem.ui.ProblemPage;
import org.packdesk.station.roles.line.LineRole;
import org.packdesk.station.roles.pack.LabelPaper;
import org.packdesk.station.roles.pack.PackEffects;
import org.packdesk.station.roles.pack.PackRoles;
import org.packdesk.station.roles.problem.ProblemRole;
import org.packdesk.station.setup.StationConfig;
import org.packdesk.station.shell.ui.PagePart;
import org.packdesk.station.shell.ui.StationPages;
import org.packdesk.station.weighing.ui.LinePage;

/// The roles there are, in order of precedence, and their pages.
///
/// @param roles what the station does @param pages what its window shows
public record StationRoles(RoleMaker roles, StationPages pages) {
  /// A packer waits for a label, so it is asked for more eagerly than facts are sent.
  private static final Duration LABEL_FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LABEL_RETRY_MAX = Duration.ofSeconds(8);

  /// As the configuration names them.
  public static StationRoles of(StationConfig config) {
    if (config.roles().contains(StationConfig.Role.LINE)) {
      return new StationRoles(parts -> List.of(new LineRole(parts)), new StationPages(List.of(LinePage::page), List.of()));
    }
    List<PagePart.Maker> over = List.of(LabelsPage::page, MemoryPage::page);
    return config.roles().contains(StationConfig.Role.PROBLEM)
        ? new StationRoles(StationRoles::withProblemDesk, new StationPages(List.of(ProblemPage::page, PackDesk::page), over))
        : new StationRoles(StationRoles::packDesk, new StationPages(List.of(PackDesk::page), over));
  }

  private static List<Role> packDesk(RoleParts parts) {
    PackRoles desk = desk(parts);
    return List.of(desk.memory(), desk.labels(), desk.pack());
  }

  private static List<Role> withProblemDesk(RoleParts parts) {
    PackRoles desk = desk(parts);
    return List.of(desk.memory(), desk.labels(),
        new ProblemRole(parts, desk.pack(), ParcelQuestions.to(parts.station().central(), parts.outcomes())), desk.pack());
  }

  private static PackRoles desk(RoleParts parts) {
    StationConfig.LabelPaper label = parts.station().config().label();
    PrintMedia media = new PrintMedia(label.dpi(), label.widthMm(), label.heightMm());
    LabelPaper paper = new LabelPaper(new ApartConverter(ApartConverter.Settings.likeThisProgram()), media, label.encoding(),
        parts.station().store().personal()::read);
    return PackRoles.of(parts,
        new PackEffects(parts, paper, new RetryPolicy(LABEL_FIRST_RETRY, LABEL_RETRY_MAX, new SecureRandom())));
  }
}
