-- What is typed into a form and not sent yet, for the user who types it.
CREATE TABLE form_draft (
    owner    TEXT    NOT NULL,
    form     TEXT    NOT NULL,                  -- as the app names it
    typed    TEXT    NOT NULL,                  -- as the form writes and reads it
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (owner, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_draft_by_age ON form_draft (saved_at);
