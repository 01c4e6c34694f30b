package org.packdesk.persistence.central;

import java.time.Duration;

/// What central says of a label.
public sealed interface LabelAnswer {
  record Ready(LabelDocument label) implements LabelAnswer {}

  /// The carrier refuses for good.
  /// Central refuses: nothing was bought under this key.
  record NotBought(String words) implements LabelAnswer {}

  record Rejected(String words) implements LabelAnswer {}

  /// The carrier has not answered; ask by key after a while.
  record Pending(Duration retryAfter) implements LabelAnswer {}

  record Voided() implements LabelAnswer {}

  /// Central never saw the key.
  record NotSeen() implements LabelAnswer {}

  /// Nobody knows: no answer in time, a fault, or an answer that cannot be understood.
  record Failed(String words) implements LabelAnswer {}
}
