-- 代偿与赔付. What a guarantor, insurer or evaluator owes the bank of one claim; amount follows the notice in force, paid is what
-- the bank has confirmed. None of it is public money and none of it is in a ledger.
CREATE TABLE compensation_partner_due (
    no         VARCHAR(20)    NOT NULL PRIMARY KEY,
    claim_no   VARCHAR(20)    NOT NULL,
    loan_no    VARCHAR(20)    NOT NULL,
    party      VARCHAR(20)    NOT NULL,
    payer      BIGINT         NOT NULL,
    bank       BIGINT         NOT NULL,
    enterprise BIGINT         NOT NULL,
    region     VARCHAR(6)     NOT NULL,
    notice_no  VARCHAR(20)    NOT NULL,
    amount     DECIMAL(18, 2) NOT NULL,
    paid       DECIMAL(18, 2) NOT NULL,
    due_on     DATE,
    state      VARCHAR(20)    NOT NULL,
    version    INT            NOT NULL,
    CONSTRAINT uq_compensation_partner_due UNIQUE (claim_no, party, payer),
    CONSTRAINT fk_compensation_partner_due_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no),
    CONSTRAINT fk_compensation_partner_due_payer FOREIGN KEY (payer) REFERENCES party_organisation (id),
    CONSTRAINT ck_compensation_partner_due_amounts CHECK (amount >= 0 AND paid >= 0)
);
CREATE INDEX ix_compensation_partner_due_payer ON compensation_partner_due (payer, state, no);
CREATE INDEX ix_compensation_partner_due_bank ON compensation_partner_due (bank, state, no);
CREATE INDEX ix_compensation_partner_due_region ON compensation_partner_due (region, no);

-- One payment as the partner entered it; confirmed: empty until the bank has looked.
CREATE TABLE compensation_partner_payment (
    id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    due_no     VARCHAR(20)    NOT NULL,
    reference  VARCHAR(64)    NOT NULL,
    paid_on    DATE           NOT NULL,
    amount     DECIMAL(18, 2) NOT NULL,
    entered_by BIGINT         NOT NULL,
    entered_at DATETIME(6)    NOT NULL,
    confirmed  BOOLEAN,
    decided_by BIGINT,
    decided_at DATETIME(6),
    opinion    VARCHAR(500),
    CONSTRAINT fk_compensation_partner_payment_due FOREIGN KEY (due_no) REFERENCES compensation_partner_due (no),
    CONSTRAINT ck_compensation_partner_payment_amount CHECK (amount > 0),
    CONSTRAINT ck_compensation_partner_payment_checker CHECK (decided_by IS NULL OR decided_by <> entered_by)
);
CREATE INDEX ix_compensation_partner_payment_due ON compensation_partner_payment (due_no, id);
