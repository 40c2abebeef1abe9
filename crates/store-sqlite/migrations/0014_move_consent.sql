-- Consent that a case follows the citizen to a municipality. The table before was never written to; this one has a
-- receipt, is about one move, and keeps consents of the same moment apart.
DROP TABLE moving_consent;
CREATE TABLE move_consent (
    receipt      TEXT    NOT NULL PRIMARY KEY,
    person       TEXT    NOT NULL,
    municipality TEXT    NOT NULL,              -- where to, four digits
    moved_on     TEXT    NOT NULL,              -- her first day there, as 2026-11-09
    given_at     INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX move_consent_given ON move_consent (person);
CREATE UNIQUE INDEX move_consent_holds ON move_consent (person, municipality, moved_on) WHERE withdrawn_at IS NULL;
