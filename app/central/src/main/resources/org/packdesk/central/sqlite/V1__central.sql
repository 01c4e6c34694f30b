-- what is to be packed
CREATE TABLE log_identity (id TEXT NOT NULL) STRICT;
CREATE TABLE product (sku TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE carton (type TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE pack_order (id TEXT PRIMARY KEY, state TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE change_log (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- labels; a row is committed in state 'asked' before the carrier is called
CREATE TABLE label (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  label_key TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL,
  parcel_no INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  carton_type TEXT NOT NULL,
  station TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'ready', 'rejected', 'voided')),
  tracking TEXT UNIQUE,
  carrier TEXT,
  service TEXT,
  format TEXT,
  document BLOB,
  reason TEXT,
  asked_at TEXT NOT NULL,
  void_reason TEXT
) STRICT;
CREATE INDEX label_asked ON label (number) WHERE state = 'asked';

-- the test carrier's own books; central's tables never join them
CREATE TABLE carrier_sale (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  reference TEXT NOT NULL,
  tracking TEXT NOT NULL UNIQUE,
  shipment TEXT NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX carrier_sale_reference ON carrier_sale (reference);

-- the stations' journals
CREATE TABLE fact_mark (
  station TEXT NOT NULL,
  epoch TEXT NOT NULL,
  acked_through INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  PRIMARY KEY (station, epoch)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact (
  station TEXT NOT NULL,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL,
  type TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'exception', 'quarantined')),
  code TEXT,
  PRIMARY KEY (station, epoch, seq)
) STRICT;
CREATE TABLE forked_fact (
  station TEXT NOT NULL,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (station, epoch, seq, hash, bytes)
) STRICT;
