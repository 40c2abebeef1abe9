-- One of the free times that are alike is found by what they have in common.
DROP INDEX slot_free;
CREATE INDEX slot_free ON slot (unit, kind, starts_at, form, place, minutes, source, day, minute)
    WHERE booking IS NULL AND closed = 0;

-- How many free times are alike, so that a list costs what it shows and not what there is. Kept by the triggers below
-- and by nothing else. No place and no source are empty, because a key knows no NULL.
CREATE TABLE alike (
    unit      TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    starts_at INTEGER NOT NULL,
    form      TEXT    NOT NULL,
    place     TEXT    NOT NULL,
    minutes   INTEGER NOT NULL,
    source    TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    minute    INTEGER NOT NULL,
    free      INTEGER NOT NULL,
    PRIMARY KEY (unit, kind, starts_at, form, place, minutes, source)
) STRICT, WITHOUT ROWID;
INSERT INTO alike SELECT unit, kind, starts_at, form, coalesce(place, ''), minutes, coalesce(source, ''), day, minute, count(*)
    FROM slot WHERE booking IS NULL AND closed = 0 GROUP BY 1, 2, 3, 4, 5, 6, 7;

CREATE TRIGGER slot_made AFTER INSERT ON slot WHEN new.booking IS NULL AND new.closed = 0 BEGIN
    INSERT INTO alike VALUES (new.unit, new.kind, new.starts_at, new.form, coalesce(new.place, ''), new.minutes,
        coalesce(new.source, ''), new.day, new.minute, 1) ON CONFLICT DO UPDATE SET free = free + 1;
END;
CREATE TRIGGER slot_taken AFTER UPDATE ON slot WHEN old.booking IS NULL AND old.closed = 0 BEGIN
    UPDATE alike SET free = free - 1 WHERE unit = old.unit AND kind = old.kind AND starts_at = old.starts_at
        AND form = old.form AND place = coalesce(old.place, '') AND minutes = old.minutes
        AND source = coalesce(old.source, '');
    DELETE FROM alike WHERE unit = old.unit AND kind = old.kind AND starts_at = old.starts_at
        AND form = old.form AND place = coalesce(old.place, '') AND minutes = old.minutes
        AND source = coalesce(old.source, '') AND free = 0;
END;
CREATE TRIGGER slot_freed AFTER UPDATE ON slot WHEN new.booking IS NULL AND new.closed = 0 BEGIN
    INSERT INTO alike VALUES (new.unit, new.kind, new.starts_at, new.form, coalesce(new.place, ''), new.minutes,
        coalesce(new.source, ''), new.day, new.minute, 1) ON CONFLICT DO UPDATE SET free = free + 1;
END;
CREATE TRIGGER slot_gone AFTER DELETE ON slot WHEN old.booking IS NULL AND old.closed = 0 BEGIN
    UPDATE alike SET free = free - 1 WHERE unit = old.unit AND kind = old.kind AND starts_at = old.starts_at
        AND form = old.form AND place = coalesce(old.place, '') AND minutes = old.minutes
        AND source = coalesce(old.source, '');
    DELETE FROM alike WHERE unit = old.unit AND kind = old.kind AND starts_at = old.starts_at
        AND form = old.form AND place = coalesce(old.place, '') AND minutes = old.minutes
        AND source = coalesce(old.source, '') AND free = 0;
END;
