package org.packdesk.persistence.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.work.ChangePage;

/// What one transaction stores: facts, personal bytes, what central sent, how far central acknowledged. All of it or nothing.
///
/// @param acknowledged central holds every fact up to this one; 0 when nothing new was acknowledged
/// @param session the station's session after these facts, for the next start, or null
public record Commit(List<Entry> facts, List<Personal> personal, List<ChangePage> changes, long acknowledged,
    List<FactOutcome> notAccepted, @Nullable SessionParts session) {

  public Commit {
    facts = List.copyOf(facts);
    personal = List.copyOf(personal);
    changes = List.copyOf(changes);
    notAccepted = List.copyOf(notAccepted);
  }

  /// A fact and who was at the desk, or null.
  public record Entry(@Nullable String operator, Fact fact) {}

  /// Bytes for the encrypted table.
  public record Personal(String id, byte[] bytes) {}

  public static Commit of(@Nullable String operator, Fact fact) {
    return new Builder().add(operator, fact).build();
  }

  public boolean isEmpty() {
    return facts.isEmpty() && personal.isEmpty() && changes.isEmpty() && acknowledged == 0 && notAccepted.isEmpty()
        && session == null;
  }

  /// Whether it stores one fact and nothing else.
  boolean isOneFact() {
    return facts.size() == 1 && personal.isEmpty() && changes.isEmpty() && acknowledged == 0 && notAccepted.isEmpty()
        && session == null;
  }

  /// Gathers a commit; one thread.
  public static final class Builder {
    private final List<Entry> facts = new ArrayList<>();
    private final List<Personal> personal = new ArrayList<>();
    private final List<ChangePage> changes = new ArrayList<>();
    private final List<FactOutcome> notAccepted = new ArrayList<>();
    private long acknowledged;
    private @Nullable SessionParts session;

    public Builder add(@Nullable String operator, Fact fact) {
      facts.add(new Entry(operator, fact));
      return this;
    }

    public Builder personal(String id, byte[] bytes) {
      personal.add(new Personal(id, bytes));
      return this;
    }

    public Builder changes(ChangePage page) {
      changes.add(page);
      return this;
    }

    public Builder acknowledged(long through, List<FactOutcome> otherwise) {
      acknowledged = Math.max(acknowledged, through);
      notAccepted.addAll(otherwise);
      return this;
    }

    /// The session as it is after this commit; the next start goes on from it.
    public Builder snapshot(SessionParts parts) {
      session = parts;
      return this;
    }

    public Commit build() {
      return new Commit(facts, personal, changes, acknowledged, notAccepted, session);
    }
  }
}
