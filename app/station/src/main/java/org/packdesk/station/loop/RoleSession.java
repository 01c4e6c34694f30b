package org.packdesk.station.loop;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.packdesk.persistence.facts.Fact;

/// A role's session, which only facts change: as it was stored last, and as the step that is being worked out has it. Station thread
/// only.
///
/// @param <S> the session, a value
public final class RoleSession<S> {
  private final Form<S> form;
  private S stored;
  private S now;

  /// How a session follows from facts, and how it is kept.
  ///
  /// @param name of its part in the snapshot; never changes
  /// @param read empty for bytes that another version kept
  /// @param readBefore the same from the whole session as the version before kept it
  public record Form<S>(String name, S empty, BiFunction<S, Fact, S> after, Function<S, byte[]> write,
      Function<byte[], Optional<S>> read, Function<byte[], Optional<S>> readBefore) {}

  public RoleSession(Form<S> form) {
    this.form = form;
    this.stored = form.empty();
    this.now = stored;
  }

  /// After every fact found so far.
  public S now() {
    return now;
  }

  String name() {
    return form.name();
  }

  void after(Fact fact) {
    now = form.after().apply(now, fact);
  }

  /// What was found is on the disk.
  void keep() {
    stored = now;
  }

  /// What was found is not stored: as it was before.
  void drop() {
    now = stored;
  }

  byte[] write() {
    return form.write().apply(stored);
  }

  /// @return false when these bytes are none of this version; the session is empty then
  boolean read(byte[] part) {
    return begin(form.read().apply(part));
  }

  /// As [#read], of the whole session as the version before kept it.
  boolean readBefore(byte[] whole) {
    return begin(form.readBefore().apply(whole));
  }

  private boolean begin(Optional<S> known) {
    stored = known.orElse(form.empty());
    now = stored;
    return known.isPresent();
  }
}
