CREATE TABLE cv (
    row      INTEGER PRIMARY KEY,
    person   TEXT    NOT NULL UNIQUE,
    id       TEXT    NOT NULL UNIQUE,           -- names it for employers
    version  INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    gaps     TEXT    NOT NULL,                  -- JSON: api::CvMinimum that are missing; '[]' when it can be found
    offered  INTEGER NOT NULL,
    areas    TEXT    NOT NULL,                  -- as ' fyn sydjylland '
    hours    TEXT    NOT NULL,                  -- as ' part_time small_job '
    cv       TEXT    NOT NULL                   -- JSON: api::Cv
) STRICT;
CREATE INDEX cv_whole ON cv (saved_at) WHERE gaps = '[]';

-- Words that employers see, by the row of the CV.
CREATE VIRTUAL TABLE cv_words USING fts5 (
    title, competence, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4'
);

CREATE TABLE cv_version (
    person   TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    cv       TEXT    NOT NULL,                  -- JSON: api::Cv
    PRIMARY KEY (person, version)
) STRICT, WITHOUT ROWID;
