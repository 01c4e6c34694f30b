-- A station's file. Facts are appended and never changed; everything else is derived from them or fetched from central.
CREATE TABLE facts (
  seq   INTEGER PRIMARY KEY,
  type  TEXT NOT NULL,
  bytes BLOB NOT NULL,
  hash  BLOB NOT NULL
) STRICT;

CREATE TABLE marks (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What central keeps otherwise than accepted.
CREATE TABLE outcomes (
  seq     INTEGER PRIMARY KEY,
  outcome TEXT NOT NULL,
  code    TEXT NOT NULL
) STRICT;

CREATE TABLE orders (
  arrived INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE,
  tote    TEXT NOT NULL,
  state   TEXT NOT NULL,
  body    TEXT NOT NULL
) STRICT;
CREATE INDEX orders_by_tote ON orders (tote);
CREATE INDEX orders_by_state ON orders (state, arrived);

CREATE TABLE products (
  sku  TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE product_barcodes (
  code TEXT PRIMARY KEY,
  sku  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cartons (
  type    TEXT PRIMARY KEY,
  barcode TEXT NOT NULL,
  body    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE operators (
  id    TEXT PRIMARY KEY,
  badge TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- Everything personal, each row sealed with the key of its day; the keys lie outside this file.
CREATE TABLE personal (
  id     TEXT PRIMARY KEY,
  day    TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
