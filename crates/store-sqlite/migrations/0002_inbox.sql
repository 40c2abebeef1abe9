-- The inbox is narrowed by scheme, which stands in the receipt.
ALTER TABLE application
    ADD COLUMN scheme TEXT NOT NULL GENERATED ALWAYS AS (json_extract(receipt, '$.scheme')) VIRTUAL;
