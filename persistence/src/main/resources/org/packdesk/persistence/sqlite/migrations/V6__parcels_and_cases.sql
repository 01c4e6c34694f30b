-- who may release parcels; their PINs are in the encrypted table
ALTER TABLE operators ADD COLUMN lead INTEGER NOT NULL DEFAULT 0;

-- labelled parcels of the site, by each of their labels; the newest 100,000
CREATE TABLE floor_parcels (
  arrived   INTEGER PRIMARY KEY,
  barcode   TEXT NOT NULL UNIQUE,
  order_id  TEXT NOT NULL,
  parcel_no INTEGER NOT NULL,
  attempt   INTEGER NOT NULL,
  body      TEXT NOT NULL
) STRICT;
CREATE INDEX floor_parcels_of_order ON floor_parcels (order_id, parcel_no, attempt);

-- cases that central says are open; the newest 1,000
CREATE TABLE problem_cases (
  arrived INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE,
  body    TEXT NOT NULL
) STRICT;
