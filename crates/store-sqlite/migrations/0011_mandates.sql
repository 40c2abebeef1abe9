-- Powers of attorney. Of an invitation's code only the hash is kept.
CREATE TABLE mandate (
    id                  TEXT    NOT NULL PRIMARY KEY,
    person              TEXT    NOT NULL,       -- who gave it
    cpr                 TEXT    NOT NULL,       -- her own log is found by it
    giver               TEXT    NOT NULL,       -- her name
    scope               TEXT    NOT NULL,       -- JSON: api::mandate::MandateScope
    until               TEXT    NOT NULL,       -- the last day, as 2026-11-16
    given_at            INTEGER NOT NULL,
    invitation          BLOB,
    invited_until       INTEGER,
    representative      TEXT,                   -- who has accepted it
    representative_name TEXT,
    representative_user TEXT,
    accepted_at         INTEGER,
    ended_at            INTEGER,
    ended_by            TEXT                    -- giver or representative
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_given ON mandate (person);
CREATE INDEX mandate_held ON mandate (representative) WHERE representative IS NOT NULL;
CREATE UNIQUE INDEX mandate_invitation ON mandate (invitation) WHERE invitation IS NOT NULL;

-- Consent that a case follows the citizen to a municipality.
CREATE TABLE moving_consent (
    person       TEXT    NOT NULL,
    municipality TEXT    NOT NULL,              -- where to, four digits
    given_at     INTEGER NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (person, municipality, given_at)
) STRICT, WITHOUT ROWID;
