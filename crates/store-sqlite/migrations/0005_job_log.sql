CREATE TABLE job_log (
    person      TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    saved_at    INTEGER NOT NULL,
    day         TEXT    NOT NULL,               -- as 2026-11-16, to sort and count by
    status      TEXT    NOT NULL,
    application TEXT    NOT NULL,               -- JSON: api::JobApplication
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_log_by_day ON job_log (person, day);
