CREATE TABLE attachment (
    id          TEXT    NOT NULL PRIMARY KEY,  -- and the file's name below attachments/
    person      TEXT    NOT NULL,
    place       TEXT    NOT NULL,              -- api::AttachmentPlace
    uploader    TEXT    NOT NULL,              -- the user who may send it
    name        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,              -- api::AttachmentKind
    size        INTEGER NOT NULL,              -- bytes
    sha256      TEXT    NOT NULL,              -- of the content, as hexadecimal digits
    uploaded_at INTEGER NOT NULL,
    holder      TEXT,                          -- the conversation, or the entry; NULL while it is not sent
    message     INTEGER,                       -- the number of the message in its conversation
    position    INTEGER                        -- among those beside the same
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_held ON attachment (person, place, holder);
CREATE INDEX attachment_unsent ON attachment (uploader, uploaded_at) WHERE holder IS NULL;

-- Files that may lie there and belong to nobody: each is named here before its first byte is written, until the
-- attachment is kept, and again when the attachment is deleted. 0: nobody writes it any more.
CREATE TABLE attachment_loose (
    id    TEXT    NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
