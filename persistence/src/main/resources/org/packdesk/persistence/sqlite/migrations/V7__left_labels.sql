-- labels that a weigh line has seen in its good lane and nobody has held since; the newest 100,000
CREATE TABLE left_labels (
  arrived  INTEGER PRIMARY KEY,
  code     TEXT NOT NULL UNIQUE,
  pass     INTEGER NOT NULL,
  track_id INTEGER NOT NULL
) STRICT;

-- of a file from before: what its newest facts tell
WITH told AS MATERIALIZED (
  SELECT seq, type, json_extract(CAST(bytes AS TEXT), '$.data.pass') AS pass,
    json_extract(CAST(bytes AS TEXT), '$.data.trackId') AS track_id, json_extract(CAST(bytes AS TEXT), '$.data.lane') AS lane,
    json_extract(CAST(bytes AS TEXT), '$.data.barcode') AS barcode
  FROM facts WHERE type IN ('parcel-inducted', 'parcel-measured', 'divert-confirmed', 'parcel-found')
    AND seq > (SELECT max(seq) FROM facts) - 10000)
INSERT OR REPLACE INTO left_labels (code, pass, track_id)
  SELECT coalesce((SELECT barcode FROM told AS came WHERE came.pass = seen.pass AND came.type = 'parcel-inducted'),
    (SELECT barcode FROM told AS weighed WHERE weighed.pass = seen.pass AND weighed.type = 'parcel-measured' AND barcode IS NOT NULL LIMIT 1))
    AS code, pass, track_id
  FROM (SELECT * FROM told WHERE type = 'divert-confirmed' AND lane = 1 ORDER BY seq DESC LIMIT 2000) AS seen
  WHERE code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM told AS found WHERE found.pass = seen.pass AND found.type = 'parcel-found')
  ORDER BY seq;
