-- Times are milliseconds since 1970 in UTC. JSON columns hold the types of the `api` crate.

CREATE TABLE session (
    token_hash   BLOB    NOT NULL PRIMARY KEY,  -- SHA-256; the token itself is only in the cookie
    id           TEXT    NOT NULL UNIQUE,       -- names the session in lists
    user_id      TEXT    NOT NULL,
    user         TEXT    NOT NULL,              -- JSON: api::User
    signed_in_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,              -- written at most once a minute
    ends_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_user ON session (user_id, last_used_at);
CREATE INDEX session_by_end ON session (ends_at);

CREATE TABLE sign_in_attempt (
    bucket TEXT    NOT NULL,                    -- a hash of the client's address
    minute INTEGER NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (bucket, minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    owner    TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    content  TEXT    NOT NULL,                  -- JSON: api::DraftContent
    PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE application (
    id               TEXT    NOT NULL PRIMARY KEY,
    cvr              TEXT    NOT NULL,
    municipality     TEXT    NOT NULL,
    owner            TEXT    NOT NULL,
    status           TEXT    NOT NULL,
    received_at      INTEGER NOT NULL,
    company          TEXT    NOT NULL,          -- the company's name, to sort by
    start            TEXT    NOT NULL,          -- first day, to sort by
    employer_verdict TEXT    NOT NULL,
    register_verdict TEXT    NOT NULL,
    shown_matches    INTEGER NOT NULL,
    rules_version    TEXT    NOT NULL,
    cpr              TEXT,                      -- the person found, if any
    receipt          TEXT    NOT NULL,          -- JSON: api::Receipt
    employer         TEXT    NOT NULL,          -- JSON: api::Assessment
    register         TEXT    NOT NULL           -- JSON: api::Assessment
) STRICT, WITHOUT ROWID;
CREATE INDEX application_by_company ON application (cvr, received_at);
CREATE INDEX application_by_municipality ON application (municipality, received_at);

CREATE TABLE office_notice (
    application_id TEXT    NOT NULL PRIMARY KEY REFERENCES application (id),
    at             INTEGER NOT NULL,
    read_at        INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    actor       TEXT    NOT NULL,
    role        TEXT    NOT NULL,
    action      TEXT    NOT NULL,
    resource    TEXT    NOT NULL,
    resource_id TEXT    NOT NULL,
    subject     TEXT,                           -- the CPR number of the person it is about, for her own log
    purpose     TEXT    NOT NULL,
    request_id  TEXT    NOT NULL
) STRICT;
CREATE INDEX audit_by_resource ON audit (resource, resource_id);
CREATE INDEX audit_by_subject ON audit (subject) WHERE subject IS NOT NULL;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are never changed');
END;

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY,
    kind        TEXT    NOT NULL,
    resource_id TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    due_at      INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    done_at     INTEGER
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL;

CREATE TABLE idempotency (
    principal    TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    request_hash BLOB    NOT NULL,
    reserved_at  INTEGER NOT NULL,
    lease        INTEGER,                       -- NULL once answered
    answer       TEXT,                          -- JSON: store::Answer; NULL while in flight
    PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_time ON idempotency (reserved_at);
