package org.packdesk.station.roles.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.*;
import org.packdesk.persistence.work.Operator;
import org.packdesk.station.problem.ProblemView.Told;
import org.packdesk.station.problem.ProblemView.Written;
import org.packdesk.station.setup.StationConfig.Screen;
import org.packdesk.station.story.Passage;
import org.packdesk.station.story.StoryWords;
import org.packdesk.station.story.Storyteller;

/// What this desk did with parcels, told from its own journal, which is read on as it grows. Of many parcels the oldest are forgotten.
/// Station thread only.
final class CaseStories {
  /// So many facts are read at a start.
  private static final long FACTS_MOST = 5_000;
  private static final int PARCELS_MOST = 200;
  private static final int SENTENCES_MOST = 40;

  private final StationStore store;
  private final Storyteller teller;
  private final Map<Parcel, List<Told>> stories = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Parcel, List<Told>> eldest) {
      return size() > PARCELS_MOST;
    }
  };
  private long read;

  private record Parcel(String orderId, int parcelNo) {}

  CaseStories(StationStore store, Screen screen) {
    this.store = store;
    this.teller = new Storyteller(StoryWords.in(screen.language()), screen.zone());
  }

  void begin() {
    read = Math.max(0, store.lastSeq() - FACTS_MOST);
    readOn();
  }

  /// The oldest first. @param parcel null for one that nobody knows
  List<Told> of(@Nullable ParcelAdopted parcel) {
    readOn();
    return parcel == null
        ? List.of()
        : List.copyOf(stories.getOrDefault(new Parcel(parcel.orderId(), parcel.parcelNo()), List.of()));
  }

  /// A new epoch begins with lower numbers.
  private void readOn() {
    long last = store.lastSeq();
    if (last > read) {
      store.journal().replayAfter(read, this::tell);
    }
    read = last;
  }

  private void tell(StoredFact stored) {
    Passage passage = teller.tell(stored);
    parcel(stored.fact()).filter(_ -> isWorthTelling(stored.fact())).ifPresent(parcel -> {
      List<Told> story = stories.computeIfAbsent(parcel, _ -> new ArrayList<>());
      story.add(new Written(passage.at(), by(passage, stored.operator()), sentence(passage)));
      if (story.size() > SENTENCES_MOST) {
        story.removeFirst();
      }
    });
  }

  private static Optional<Parcel> parcel(Fact fact) {
    Subjects about = fact.subjects();
    if (about.order() != null && about.parcel() != null) {
      return Optional.of(new Parcel(about.order(), about.parcel()));
    }
    String key = about.label();
    return key == null
        ? Optional.empty()
        : Keys.parcelOfLabel(key).map(parcelNo -> new Parcel(Keys.orderOfDocument(key), parcelNo));
  }

  private static boolean isWorthTelling(Fact fact) {
    return switch (fact) {
      case UnitChecked unit -> unit.finding() != UnitFinding.RIGHT;
      case CaseOpened _,CaseLeft _,CaseClosed _,ParcelReweighed _,ContentsChecked _,ParcelRepacked _,ParcelReleased _,RootCauseNamed _,LabelVoided _,LabelApplied _,LabelRejected _,ParcelParked _,ParcelTakenUp _ ->
        true;
      default -> false;
    };
  }

  /// A person by name.
  private String by(Passage passage, @Nullable String operator) {
    return operator != null && passage.who().equals(operator)
        ? store.work().operator(operator).map(Operator::name).orElse(operator)
        : passage.who();
  }

  /// On the screen no sentence ends with a full stop.
  private static String sentence(Passage passage) {
    String told = passage.sentence();
    return told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
  }
}
