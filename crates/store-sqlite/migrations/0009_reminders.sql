CREATE TABLE reminder_setting (
    person   TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    settings TEXT    NOT NULL                   -- JSON: api::ReminderSettings
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder (
    id         TEXT    NOT NULL PRIMARY KEY,
    person     TEXT    NOT NULL,
    about      TEXT    NOT NULL,                -- api::ReminderAbout
    about_id   TEXT    NOT NULL,
    revision   INTEGER NOT NULL,                -- how often the booking was changed
    day        TEXT    NOT NULL,                -- the day in Denmark, as 2026-11-16
    channel    TEXT    NOT NULL,                -- api::ReminderChannel
    due_at     INTEGER NOT NULL,
    outcome    TEXT    NOT NULL,                -- api::ReminderOutcome
    reason     TEXT,
    attempts   INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER
) STRICT, WITHOUT ROWID;
-- A reminder that is planned again is the same one.
CREATE UNIQUE INDEX reminder_once ON reminder (person, about, about_id, revision, day, channel);
CREATE INDEX reminder_undelivered ON reminder (settled_at) WHERE outcome = 'undelivered';
CREATE UNIQUE INDEX outbox_reminder ON outbox (resource_id) WHERE kind = 'reminder' AND done_at IS NULL;
