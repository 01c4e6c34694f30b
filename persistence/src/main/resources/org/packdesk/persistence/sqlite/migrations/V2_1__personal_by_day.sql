-- Purging looks for the rows of a day.
CREATE INDEX personal_by_day ON personal (day);
