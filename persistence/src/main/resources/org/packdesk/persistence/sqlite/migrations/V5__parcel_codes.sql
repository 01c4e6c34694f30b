-- by which labels and plates a parcel of this desk is known
CREATE TABLE parcel_codes (
  code TEXT NOT NULL,
  order_id TEXT NOT NULL,
  parcel_no INTEGER NOT NULL,
  PRIMARY KEY (code, order_id, parcel_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_codes_of_order ON parcel_codes (order_id);

WITH told AS MATERIALIZED (
  SELECT type, json_extract(CAST(bytes AS TEXT), '$.data.key') AS label_key,
    json_extract(CAST(bytes AS TEXT), '$.data.orderId') AS order_id, json_extract(CAST(bytes AS TEXT), '$.data.parcelNo') AS parcel_no,
    json_extract(CAST(bytes AS TEXT), '$.data.tracking') AS tracking, json_extract(CAST(bytes AS TEXT), '$.data.plate') AS plate
  FROM facts WHERE type IN ('label-intended', 'label-applied', 'parcel-parked'))
INSERT OR IGNORE INTO parcel_codes (code, order_id, parcel_no)
  SELECT applied.tracking, asked.order_id, asked.parcel_no FROM told AS applied
  JOIN told AS asked ON asked.label_key = applied.label_key AND asked.type = 'label-intended' WHERE applied.type = 'label-applied'
  UNION SELECT plate, order_id, parcel_no FROM told WHERE type = 'parcel-parked';
