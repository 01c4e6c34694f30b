-- Where a start goes on: each part of the session at a fact, as opaque bytes. `snapshot` stays, for the version before.
CREATE TABLE session_parts (
  name    TEXT PRIMARY KEY,
  epoch   TEXT NOT NULL,
  seq     INTEGER NOT NULL,
  session BLOB NOT NULL
) STRICT, WITHOUT ROWID;
