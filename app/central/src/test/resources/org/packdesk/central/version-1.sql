INSERT INTO log_identity VALUES ('older');
INSERT INTO product VALUES ('A', '{"sku":"A","name":"Mug","barcodes":["1"],"mass_mg":1,"length_mm":1,"width_mm":1,"height_mm":1,"flags":[]}');
INSERT INTO carton VALUES ('M', '{"type":"M","name":"Middle","barcode":"PDKC1","tare_mg":1,"length_mm":1,"width_mm":1,"height_mm":1}');
INSERT INTO change_log (kind, body) VALUES ('operator', '{"kind":"operator","operator":{"id":"op-1","badge":"PDKB1","name":"Ana"}}');
INSERT INTO pack_order VALUES ('o-1', 'open', '{order-1}');
INSERT INTO pack_order VALUES ('o-2', 'packed', '{order-2}');
INSERT INTO label (label_key, order_id, parcel_no, attempt, carton_type, station, state, tracking, carrier, service, format, document, asked_at)
  VALUES ('label:o-1:1:1', 'o-1', 1, 1, 'M', 'desk-1', 'ready', 'TC1', 'TESTCARRIER', 'TC Parcel', 'pdf', x'25504446', '2026-03-02T12:00:00Z');
INSERT INTO fact VALUES ('desk-1', 'e1', 1, 'h1',
  CAST('{"type":"parcel-packed","data":{"orderId":"o-1","parcelNo":1,"cartonType":"M","expectedMassMg":77000}}' AS BLOB), 'parcel-packed', 'accepted', NULL);
INSERT INTO fact VALUES ('desk-1', 'e1', 2, 'h2',
  CAST('{"type":"label-applied","data":{"key":"label:o-1:1:1","tracking":"TC1"}}' AS BLOB), 'label-applied', 'accepted', NULL);
INSERT INTO fact VALUES ('desk-1', 'e1', 3, 'h3', CAST('{torn' AS BLOB), NULL, 'quarantined', 'not-a-fact');
