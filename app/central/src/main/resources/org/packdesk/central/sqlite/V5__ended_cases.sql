-- A case that no desk has ended stays for a while, so that a desk's later word still finds it.
ALTER TABLE problem_case ADD COLUMN open INTEGER NOT NULL DEFAULT 1;
CREATE INDEX problem_case_open ON problem_case (case_id) WHERE open = 1;
