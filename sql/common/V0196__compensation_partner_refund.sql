-- Money between a bank and its partners goes both ways. round 0 is the share that the partner owes; 1, 2, … is what the bank
-- owes back of it, each with its own cause, day and payments. The column that named the payer names the partner now.
ALTER TABLE compensation_partner_due RENAME COLUMN payer TO partner;
ALTER TABLE compensation_partner_due ADD COLUMN round INT DEFAULT 0 NOT NULL;
ALTER TABLE compensation_partner_due ADD COLUMN cause VARCHAR(20) DEFAULT 'SHARE' NOT NULL;
ALTER TABLE compensation_partner_due ADD COLUMN recovery_id BIGINT;
ALTER TABLE compensation_partner_due ADD COLUMN issued_on DATE;
ALTER TABLE compensation_partner_due ADD COLUMN share DECIMAL(18, 2) DEFAULT 0 NOT NULL;
UPDATE compensation_partner_due SET share = amount;
-- The new key first: MySQL needs one that begins with claim_no for its foreign key.
ALTER TABLE compensation_partner_due ADD CONSTRAINT uq_compensation_partner_due_round UNIQUE (claim_no, party, partner, round);
ALTER TABLE compensation_partner_due DROP CONSTRAINT uq_compensation_partner_due;
ALTER TABLE compensation_partner_due ADD CONSTRAINT fk_compensation_partner_due_recovery
    FOREIGN KEY (recovery_id) REFERENCES compensation_recovery (id);
ALTER TABLE compensation_partner_due ADD CONSTRAINT ck_compensation_partner_due_round
    CHECK ((round = 0 AND cause = 'SHARE') OR (round > 0 AND cause <> 'SHARE'));
ALTER TABLE compensation_partner_due ADD CONSTRAINT ck_compensation_partner_due_recovery
    CHECK ((recovery_id IS NULL) = (cause <> 'RECOVERED'));

-- Of each receipt what is a partner's, whether or not it had paid by then. due_no is that of its share.
CREATE TABLE compensation_partner_part (
    recovery_id BIGINT         NOT NULL,
    due_no      VARCHAR(20)    NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (recovery_id, due_no),
    CONSTRAINT fk_compensation_partner_part_recovery FOREIGN KEY (recovery_id) REFERENCES compensation_recovery (id),
    CONSTRAINT fk_compensation_partner_part_due FOREIGN KEY (due_no) REFERENCES compensation_partner_due (no),
    CONSTRAINT ck_compensation_partner_part_amount CHECK (amount >= 0)
);
CREATE INDEX ix_compensation_partner_part_due ON compensation_partner_part (due_no);
