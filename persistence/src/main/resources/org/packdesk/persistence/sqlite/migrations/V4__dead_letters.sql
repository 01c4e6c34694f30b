-- changes of central that this program could not read, until it can; at most 200
CREATE TABLE dead_letters (
  arrived INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  id      TEXT NOT NULL,
  words   TEXT NOT NULL,
  UNIQUE (kind, id, words)
) STRICT;
