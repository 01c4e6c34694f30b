-- Where a start goes on: the session at a fact, as opaque bytes. One row.
CREATE TABLE snapshot (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  seq     INTEGER NOT NULL,
  session BLOB NOT NULL
) STRICT;

-- How many facts of each type there were up to the mark `counted_through`.
CREATE TABLE fact_counts (
  type  TEXT PRIMARY KEY,
  facts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The day from which a personal row is that was sealed again under a later key.
CREATE TABLE personal_since (
  id  TEXT PRIMARY KEY,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
