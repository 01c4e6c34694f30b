package org.packdesk.station.packing;

import org.packdesk.station.words.Say;
import org.packdesk.station.words.Words;

/// What a packer is to do now. The words of it are what the screen says; whoever has to know which it is looks here.
public enum Todo {
  SIGN_IN(Say.DO_SIGN_IN), SCAN_TOTE(Say.DO_SCAN_TOTE), SET_ASIDE(Say.DO_SET_ASIDE), SCAN_FIRST_ITEM(Say.DO_SCAN_FIRST_ITEM),
  SCAN_NEXT_ITEM(Say.DO_SCAN_NEXT_ITEM), SCAN_CARTON(Say.DO_SCAN_CARTON), WAIT_LABEL(Say.DO_WAIT_LABEL), TAKE_LABEL(
      Say.DO_TAKE_LABEL),
  PLATE(Say.DO_PLATE), ANSWER_PRINT(Say.DO_ANSWER_PRINT), CALL_LEAD(Say.DO_CALL_LEAD);

  private final Say say;

  Todo(Say say) {
    this.say = say;
  }

  /// With the names that its sentence takes.
  public Instruction with(Object... names) {
    return new Instruction(this, Words.of(say, names));
  }

  /// What to do now, and how it is said.
  public record Instruction(Todo todo, Words words) {}
}
