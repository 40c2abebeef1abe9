-- The other system a time comes from, by its name; NULL for one of the own calendars.
ALTER TABLE slot ADD COLUMN source TEXT;
-- A caseworker's own times do not begin together. What another system offers is its own business.
DROP INDEX slot_by_time;
CREATE UNIQUE INDEX slot_by_time ON slot (unit, caseworker, starts_at) WHERE source IS NULL;
CREATE INDEX slot_outside ON slot (unit) WHERE source IS NOT NULL;

-- What was asked of another system: written before it is asked, gone when it has the time back.
CREATE TABLE planner_hold (
    id       TEXT    NOT NULL PRIMARY KEY,     -- the meeting's name there
    unit     TEXT    NOT NULL,
    slot     TEXT    NOT NULL REFERENCES slot (id),
    booking  TEXT    NOT NULL,
    state    TEXT    NOT NULL,                 -- asked, confirmed, owed: to be given back
    asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX planner_hold_of_slot ON planner_hold (slot, booking);

-- A minute in which an office's other system did not answer.
CREATE TABLE planner_failure (
    unit   TEXT    NOT NULL,
    minute INTEGER NOT NULL,                   -- minutes since 1970
    PRIMARY KEY (unit, minute)
) STRICT, WITHOUT ROWID;
