-- A decision of the authority that somebody is, or is not, exempt. Those about booking stand in booking_decision too.
CREATE TABLE exemption (
    id          TEXT    NOT NULL PRIMARY KEY,
    person      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    about       TEXT    NOT NULL,               -- rules::citizen::exemption::Exemption
    granted     INTEGER NOT NULL,
    ground      TEXT    NOT NULL,
    reasons     TEXT    NOT NULL,
    by          TEXT    NOT NULL,               -- the authority's name
    complain_by TEXT    NOT NULL                -- the last day to complain, as 2026-12-14
) STRICT, WITHOUT ROWID;
CREATE INDEX exemption_of_person ON exemption (person, at);

-- A letter on paper: asked for with what it is about, made later by the worker.
CREATE TABLE letter (
    id        TEXT    NOT NULL PRIMARY KEY,
    person    TEXT    NOT NULL,
    kind      TEXT    NOT NULL,                 -- api::LetterKind
    about     TEXT    NOT NULL,                 -- the plan's version, or the decision's id
    language  TEXT    NOT NULL,
    authority TEXT    NOT NULL,                 -- its code
    asked_at  INTEGER NOT NULL,
    made_at   INTEGER,                          -- when it lay where dispatch fetches it
    sha256    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_of_person ON letter (person, asked_at);
-- One version or decision is sent once.
CREATE UNIQUE INDEX letter_once ON letter (person, kind, about);
