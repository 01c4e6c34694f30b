package org.packdesk.devices.link;

import org.packdesk.devices.OfflineReason;

/// The link cannot be opened, or was lost. Caught by the runner only, which shows the reason and tries again.
public final class LinkException extends Exception {

  private final OfflineReason reason;

  public LinkException(OfflineReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public LinkException(OfflineReason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public OfflineReason reason() {
    return reason;
  }

  /// For the site engineer.
  public String detail() {
    return String.valueOf(getMessage());
  }
}
