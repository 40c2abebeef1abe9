CREATE TABLE conversation (
    person     TEXT NOT NULL,
    id         TEXT NOT NULL,
    authority  TEXT NOT NULL,                   -- plan::Party: municipality, fund
    subject    TEXT NOT NULL,
    about_kind TEXT,                            -- api::AboutKind
    about_id   TEXT,
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
    person       TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    sender       TEXT    NOT NULL,              -- plan::Party
    organisation TEXT,
    at           INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    read_at      INTEGER,                       -- by the other side
    PRIMARY KEY (person, conversation, number),
    FOREIGN KEY (person, conversation) REFERENCES conversation (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_unread ON message (sender, person) WHERE read_at IS NULL;
