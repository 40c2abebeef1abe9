-- Decisions of an authority about one citizen. A ground and a day stand only where the law asks for them, and the last day
-- to complain only where the rules know it. Those about booking stand in booking_decision too.
CREATE TABLE decision (
    id          TEXT    NOT NULL PRIMARY KEY,
    person      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    about       TEXT    NOT NULL,               -- rules::citizen::exemption::Exemption
    granted     INTEGER NOT NULL,
    ground      TEXT,                           -- rules::citizen::exemption::Ground
    day         TEXT,                           -- from which it holds, or by which, as 2026-12-14
    reasons     TEXT    NOT NULL,
    by          TEXT    NOT NULL,               -- the authority's name
    actor       TEXT    NOT NULL,               -- rules::citizen::Actor: to whom a complaint goes
    complain_by TEXT                            -- the last day to complain, as 2026-12-14
) STRICT, WITHOUT ROWID;
INSERT INTO decision (id, person, at, about, granted, ground, reasons, by, actor, complain_by)
    SELECT id, person, at, about, granted, ground, reasons, by, 'municipality', complain_by FROM exemption;
DROP TABLE exemption;
ALTER TABLE decision RENAME TO exemption;
CREATE INDEX exemption_of_person ON exemption (person, at);

-- Who has asked to be exempt from booking, without a look at every citizen.
CREATE INDEX booking_decision_asked ON booking_decision (person) WHERE kind = 'asked';
