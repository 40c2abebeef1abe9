-- Nothing was ever written to the table as it was first made.
DROP TABLE meeting_request;

CREATE TABLE meeting_request (
    id          TEXT    NOT NULL PRIMARY KEY,
    person      TEXT    NOT NULL,
    unit        TEXT    NOT NULL,               -- the office that answers: m-0991 or f-99
    at          INTEGER NOT NULL,
    form        TEXT,
    time        TEXT,
    words       TEXT    NOT NULL,
    answered_at INTEGER,
    by          TEXT,                           -- the authority's name
    booking     TEXT,                           -- the meeting she was given; NULL for a no
    reasons     TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_request_of_person ON meeting_request (person, at);
CREATE INDEX meeting_request_waiting ON meeting_request (unit, at) WHERE answered_at IS NULL;
-- One waits at a time.
CREATE UNIQUE INDEX meeting_request_once ON meeting_request (person) WHERE answered_at IS NULL;

-- When a browser could not reach the server, by its own clock. It proves nothing by itself.
CREATE TABLE booking_unreached (
    person      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    tried       TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (person, at, tried)
) STRICT, WITHOUT ROWID;
