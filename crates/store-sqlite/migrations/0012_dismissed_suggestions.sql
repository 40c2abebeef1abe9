CREATE TABLE dismissed_suggestion (
    person TEXT    NOT NULL,
    kind   TEXT    NOT NULL,                    -- api::SuggestionKind
    id     TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (person, kind, id)
) STRICT, WITHOUT ROWID;
