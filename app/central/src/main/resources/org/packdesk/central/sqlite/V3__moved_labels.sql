-- the desk that had asked for a label before another one took it over, and may have printed it
ALTER TABLE label ADD COLUMN earlier_station TEXT;
