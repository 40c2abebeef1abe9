-- Free times that are alike lie beside each other, so that a list takes each group in one step along the index, and one
-- of a group is found by what they have in common.
DROP INDEX slot_free;
CREATE INDEX slot_free ON slot (unit, kind, starts_at, form, place, minutes, source, day, minute)
    WHERE booking IS NULL AND closed = 0;
