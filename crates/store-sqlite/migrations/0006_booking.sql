-- A time that one citizen can book. It is free while `booking` is NULL and it is not closed.
CREATE TABLE slot (
    id         TEXT    NOT NULL PRIMARY KEY,
    unit       TEXT    NOT NULL,                -- m-0991 or f-99
    kind       TEXT    NOT NULL,
    form       TEXT    NOT NULL,
    starts_at  INTEGER NOT NULL,
    day        TEXT    NOT NULL,                -- the day in Denmark, as 2026-11-16
    minute     INTEGER NOT NULL,                -- minutes since midnight there
    minutes    INTEGER NOT NULL,
    place      TEXT,
    room       TEXT,
    link       TEXT,
    caseworker TEXT    NOT NULL,
    closed     INTEGER NOT NULL DEFAULT 0,
    booking    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX slot_free ON slot (unit, kind, starts_at, day, form, minute, place) WHERE booking IS NULL AND closed = 0;
CREATE INDEX slot_by_place ON slot (unit, kind, place) WHERE booking IS NULL AND closed = 0 AND place IS NOT NULL;
CREATE UNIQUE INDEX slot_by_time ON slot (unit, caseworker, starts_at);

-- A meeting that is booked. It keeps its id when its time changes.
CREATE TABLE booking (
    id         TEXT    NOT NULL PRIMARY KEY,
    person     TEXT    NOT NULL,
    slot       TEXT    NOT NULL REFERENCES slot (id),
    deadline   TEXT    NOT NULL,                -- what it was booked for
    authority  TEXT    NOT NULL,                -- the office's name
    booked_at  INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    state      TEXT    NOT NULL,
    sequence   INTEGER NOT NULL,
    summons    INTEGER NOT NULL,
    moved      INTEGER NOT NULL DEFAULT 0,
    receipt    TEXT    NOT NULL,                -- the latest
    reason     TEXT,                            -- why it was given back
    note       TEXT,                            -- the same in the citizen's words
    noted_at   INTEGER                          -- what the browser noted while it could not reach us
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_of_person ON booking (person, booked_at);
-- The database itself refuses two citizens for one time, and two bookings for one deadline.
CREATE UNIQUE INDEX booking_of_slot ON booking (slot) WHERE state = 'booked';
CREATE UNIQUE INDEX booking_of_deadline ON booking (person, deadline) WHERE state IN ('booked', 'held', 'missed');

CREATE TABLE booking_receipt (
    id      TEXT    NOT NULL PRIMARY KEY,
    person  TEXT    NOT NULL,
    booking TEXT,
    at      INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    receipt TEXT    NOT NULL                    -- JSON: api::booking::BookingReceipt or NoSlotReceipt
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_receipt_of_person ON booking_receipt (person, at);

-- What a citizen did before she booked: opened the flow, looked for times.
CREATE TABLE booking_look (
    id     INTEGER PRIMARY KEY,
    person TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    filter TEXT,                                -- JSON: api::booking::SlotFilter; NULL where only the flow was opened
    found  INTEGER NOT NULL                     -- times that kept both dates
) STRICT;
CREATE INDEX booking_look_of_person ON booking_look (person, at);

-- A minute in which the server could write.
CREATE TABLE heartbeat (
    minute INTEGER NOT NULL PRIMARY KEY         -- minutes since 1970
) STRICT;

CREATE TABLE free_slots (
    hour INTEGER NOT NULL,                      -- hours since 1970
    unit TEXT    NOT NULL,
    kind TEXT    NOT NULL,
    form TEXT    NOT NULL,
    free INTEGER NOT NULL,
    PRIMARY KEY (unit, hour, kind, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE booking_deadline (
    id        TEXT    NOT NULL PRIMARY KEY,
    person    TEXT    NOT NULL,
    by        TEXT    NOT NULL,
    available TEXT    NOT NULL,
    last_day  TEXT    NOT NULL,
    hold_by   TEXT,
    set_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_deadline_of_person ON booking_deadline (person, set_at);

-- What was asked and decided about booking: exemptions, the right to book, guidance.
CREATE TABLE booking_decision (
    id          TEXT    NOT NULL PRIMARY KEY,
    person      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    kind        TEXT    NOT NULL,               -- asked, or a kind of api::booking::BookingDecisionKind
    ground      TEXT,
    keeps_right INTEGER NOT NULL DEFAULT 0,
    reasons     TEXT    NOT NULL,
    by          TEXT    NOT NULL                -- the authority's name; empty for the citizen
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_decision_of_person ON booking_decision (person, at);

CREATE TABLE meeting_request (
    id     TEXT    NOT NULL PRIMARY KEY,
    person TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    about  TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_request_of_person ON meeting_request (person, at);

CREATE TABLE waiting (
    person  TEXT    NOT NULL PRIMARY KEY,
    unit    TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    filter  TEXT    NOT NULL,                   -- JSON: api::booking::SlotFilter
    hold_by TEXT,
    since   INTEGER NOT NULL,
    told_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE booking_notice (
    id      INTEGER PRIMARY KEY,
    person  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    booking TEXT,
    was     INTEGER,
    about   TEXT,                               -- names the occasion, so that nobody is told twice
    seen_at INTEGER
) STRICT;
CREATE INDEX booking_notice_of_person ON booking_notice (person, at);
CREATE UNIQUE INDEX booking_notice_once ON booking_notice (person, kind, about) WHERE about IS NOT NULL;

CREATE TABLE calendar_feed (
    token_hash   BLOB    NOT NULL PRIMARY KEY,  -- SHA-256; the address itself is kept nowhere
    person       TEXT    NOT NULL,
    since        INTEGER NOT NULL,
    fetched_at   INTEGER,
    withdrawn_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_feed_of_person ON calendar_feed (person);
