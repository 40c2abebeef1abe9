CREATE TABLE plan (
    person  TEXT    NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,                   -- operations made so far
    plan    TEXT    NOT NULL                    -- JSON: plan::Plan
) STRICT, WITHOUT ROWID;

-- Every operation that was ever sent, made or refused: the plan's history.
CREATE TABLE plan_op (
    person    TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    actor     TEXT    NOT NULL,
    party     TEXT    NOT NULL,
    operation TEXT    NOT NULL,                 -- JSON: plan::Operation
    refused   TEXT,                             -- why it was not made
    version   INTEGER NOT NULL,                 -- the plan's version afterwards
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_op_by_version ON plan_op (person, version);

CREATE TABLE plan_version (
    person          TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    authority       TEXT    NOT NULL,
    plan            TEXT    NOT NULL,           -- JSON: plan::Plan
    seen_at         INTEGER,                    -- the citizen's latest reading
    receipt         TEXT,
    acknowledged_at INTEGER,
    PRIMARY KEY (person, number)
) STRICT, WITHOUT ROWID;
