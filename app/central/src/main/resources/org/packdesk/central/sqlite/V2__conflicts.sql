-- orders that change
ALTER TABLE pack_order ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pack_order ADD COLUMN service TEXT;
ALTER TABLE pack_order ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
UPDATE pack_order SET packed = 1 WHERE state = 'packed';

-- for snapshots; before, operators were in the log only
CREATE TABLE operator (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
INSERT OR REPLACE INTO operator (id, body)
  SELECT json_extract(body, '$.operator.id'), json_extract(body, '$.operator') FROM change_log WHERE kind = 'operator' ORDER BY position;

-- who packs what; the newest token of an order counts
CREATE TABLE claim (
  order_id TEXT NOT NULL,
  token INTEGER NOT NULL,
  station TEXT NOT NULL,
  until INTEGER NOT NULL,
  released INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (order_id, token)
) STRICT, WITHOUT ROWID;

-- labels; void_wanted is committed before the carrier is told, ours: central asked for it and no desk has used it
ALTER TABLE label ADD COLUMN token INTEGER;
ALTER TABLE label ADD COLUMN ship_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE label ADD COLUMN ours INTEGER NOT NULL DEFAULT 0;
ALTER TABLE label ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
ALTER TABLE label ADD COLUMN void_wanted TEXT;
CREATE INDEX label_order ON label (order_id);
CREATE INDEX label_void_wanted ON label (number) WHERE void_wanted IS NOT NULL AND state = 'ready';
CREATE INDEX label_ours ON label (number) WHERE ours = 1;

-- what facts told about parcels
CREATE TABLE applied_label (
  label_key TEXT NOT NULL,
  station TEXT NOT NULL,
  order_id TEXT NOT NULL,
  parcel_no INTEGER NOT NULL,
  PRIMARY KEY (label_key, station)
) STRICT, WITHOUT ROWID;
CREATE INDEX applied_label_order ON applied_label (order_id);
CREATE TABLE packed_parcel (
  order_id TEXT NOT NULL,
  parcel_no INTEGER NOT NULL,
  expected_mass_mg INTEGER NOT NULL,
  PRIMARY KEY (order_id, parcel_no)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO applied_label (label_key, station, order_id, parcel_no)
  SELECT label.label_key, fact.station, label.order_id, label.parcel_no FROM fact
  JOIN label ON label.label_key = json_extract(CAST(fact.bytes AS TEXT), '$.data.key')
  WHERE fact.type = 'label-applied' AND fact.outcome = 'accepted';
INSERT OR IGNORE INTO packed_parcel (order_id, parcel_no, expected_mass_mg)
  SELECT json_extract(CAST(bytes AS TEXT), '$.data.orderId'), json_extract(CAST(bytes AS TEXT), '$.data.parcelNo'),
    json_extract(CAST(bytes AS TEXT), '$.data.expectedMassMg') FROM fact
  WHERE type = 'parcel-packed' AND outcome = 'accepted' AND json_type(CAST(bytes AS TEXT), '$.data.orderId') = 'text'
    AND json_type(CAST(bytes AS TEXT), '$.data.parcelNo') = 'integer'
    AND json_type(CAST(bytes AS TEXT), '$.data.expectedMassMg') = 'integer';

-- a quarantined fact holds back later ones of its order until a person has released it
ALTER TABLE fact ADD COLUMN order_id TEXT;
ALTER TABLE fact ADD COLUMN released_at TEXT;
ALTER TABLE fact ADD COLUMN released_by TEXT;
ALTER TABLE fact ADD COLUMN release_reason TEXT;
CREATE INDEX fact_quarantined ON fact (station, order_id) WHERE outcome = 'quarantined';
CREATE INDEX fact_held_back ON fact (station, order_id) WHERE code = 'held-back';
ALTER TABLE forked_fact ADD COLUMN released_at TEXT;
ALTER TABLE forked_fact ADD COLUMN released_by TEXT;
ALTER TABLE forked_fact ADD COLUMN release_reason TEXT;
