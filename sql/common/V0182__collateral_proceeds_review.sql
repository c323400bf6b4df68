-- A receipt counts once a second person of the bank has confirmed it. A rejected one leaves its reference free for the
-- correction; those from before this were entered by one person and have counted.
ALTER TABLE collateral_proceeds ADD COLUMN state VARCHAR(20) DEFAULT 'CONFIRMED' NOT NULL;
ALTER TABLE collateral_proceeds ADD COLUMN decided_by BIGINT;
ALTER TABLE collateral_proceeds ADD COLUMN decided_at DATETIME(6);
ALTER TABLE collateral_proceeds ADD COLUMN opinion VARCHAR(500);
ALTER TABLE collateral_proceeds ADD COLUMN live_reference VARCHAR(64);
UPDATE collateral_proceeds SET live_reference = reference;
CREATE INDEX ix_collateral_proceeds_disposal ON collateral_proceeds (disposal_no, id);
ALTER TABLE collateral_proceeds DROP CONSTRAINT uq_collateral_proceeds_reference;
ALTER TABLE collateral_proceeds ADD CONSTRAINT uq_collateral_proceeds_live UNIQUE (disposal_no, live_reference);
ALTER TABLE collateral_proceeds ADD CONSTRAINT ck_collateral_proceeds_checker CHECK (decided_by IS NULL OR decided_by <> recorded_by);

-- What will never come in of the price: proposed by one person and waived by another.
ALTER TABLE collateral_disposal ADD COLUMN waived DECIMAL(18, 2);
ALTER TABLE collateral_disposal ADD COLUMN waiver_reason VARCHAR(500);
ALTER TABLE collateral_disposal ADD COLUMN waiver_by BIGINT;
ALTER TABLE collateral_disposal ADD COLUMN waiver_checked_by BIGINT;
ALTER TABLE collateral_disposal ADD CONSTRAINT ck_collateral_disposal_waiver CHECK (waived IS NULL OR waived > 0);
ALTER TABLE collateral_disposal ADD CONSTRAINT ck_collateral_disposal_waiver_checker
    CHECK (waiver_checked_by IS NULL OR waiver_checked_by <> waiver_by);
