package org.packdesk.persistence.personal;

/// Says of each personal row whether somebody still works with it; asked by the thread that commits, for rows older than a day.
public interface StillNeeded {
  enum Need {
    /// Nobody needs it: it is deleted.
    GONE,
    /// Its order is not through: it is kept for a week from its first day on, not longer.
    A_WEEK_AT_MOST,
    /// It belongs to what is here anyhow, as an operator's name.
    AS_LONG_AS_KNOWN
  }

  /// @param id as in [PersonalStore#write]
  Need of(String id);
}
