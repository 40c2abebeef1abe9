-- Who acted is told to the person by role and organisation.
ALTER TABLE audit ADD COLUMN organisation TEXT;

-- A case is opened with a purpose, for one session.
CREATE TABLE opening (
    session_id TEXT    NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person     TEXT    NOT NULL,
    purpose    TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    until      INTEGER NOT NULL,
    PRIMARY KEY (session_id, person)
) STRICT, WITHOUT ROWID;
