-- whether central lets an order be packed (FREE, HELD, CANCELLED, STOPPED), and which version of it this is
ALTER TABLE orders ADD COLUMN hold TEXT NOT NULL DEFAULT 'FREE';
ALTER TABLE orders ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- whether this station has packed it
ALTER TABLE orders ADD COLUMN packed_here INTEGER NOT NULL DEFAULT 0;

-- labels that central bought ahead; their documents are in the encrypted table
CREATE TABLE bought_labels (
  label_key TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  parcel_no INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX bought_labels_of_parcel ON bought_labels (order_id, parcel_no, attempt);

-- what the pages of a snapshot have told so far
CREATE TABLE snapshot_seen (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
