-- what the desks say of parcels, with how surely they weigh that
ALTER TABLE packed_parcel ADD COLUMN expected_sigma_mg INTEGER;
ALTER TABLE packed_parcel ADD COLUMN carton_type TEXT;
ALTER TABLE packed_parcel ADD COLUMN station TEXT;
ALTER TABLE packed_parcel ADD COLUMN packed_at INTEGER;

-- labelled parcels as they were told last, for ten days after that
CREATE TABLE told_parcel (
  barcode TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX told_parcel_since ON told_parcel (since);

-- open cases; a closed one is told and goes
CREATE TABLE problem_case (
  case_id TEXT PRIMARY KEY,
  order_id TEXT,
  parcel_no INTEGER,
  barcode TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX problem_case_order ON problem_case (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX problem_case_barcode ON problem_case (barcode) WHERE barcode IS NOT NULL;

-- which barcode a weigh line read on which parcel; a line's newest thousand
CREATE TABLE line_pass (
  station TEXT NOT NULL,
  pass INTEGER NOT NULL,
  barcode TEXT NOT NULL,
  PRIMARY KEY (station, pass)
) STRICT, WITHOUT ROWID;
