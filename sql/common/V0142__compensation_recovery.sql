-- 追偿. What came back of a compensated loan, how the waterfall applied it, and the public part that the bank hands over.
CREATE TABLE compensation_recovery (
    id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    claim_no      VARCHAR(20)    NOT NULL,
    kind          VARCHAR(20)    NOT NULL,
    reference     VARCHAR(64)    NOT NULL,
    received_on   DATE           NOT NULL,
    amount        DECIMAL(18, 2) NOT NULL,
    costs         DECIMAL(18, 2) NOT NULL,
    principal     DECIMAL(18, 2) NOT NULL,
    interest      DECIMAL(18, 2) NOT NULL,
    surplus       DECIMAL(18, 2) NOT NULL,
    refund        DECIMAL(18, 2) NOT NULL,
    entered_by    BIGINT         NOT NULL,
    entered_at    DATETIME(6)    NOT NULL,
    refund_entry  VARCHAR(20),
    refunded_on   DATE,
    refund_ref    VARCHAR(64),
    confirmed_by  BIGINT,
    CONSTRAINT uq_compensation_recovery_reference UNIQUE (claim_no, reference),
    CONSTRAINT ck_compensation_recovery_split CHECK (amount > 0 AND amount = costs + principal + interest + surplus),
    CONSTRAINT fk_compensation_recovery_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);
CREATE INDEX ix_compensation_recovery_claim ON compensation_recovery (claim_no, id);

-- The shares of one receipt, party by party; they sum to its shared part.
CREATE TABLE compensation_recovery_share (
    recovery_id BIGINT         NOT NULL,
    party       VARCHAR(20)    NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (recovery_id, party),
    CONSTRAINT fk_compensation_recovery_share FOREIGN KEY (recovery_id) REFERENCES compensation_recovery (id)
);

-- Decisions of two people about money already paid: written off, or clawed back with interest.
CREATE TABLE compensation_reversal (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    claim_no    VARCHAR(20)    NOT NULL,
    kind        VARCHAR(20)    NOT NULL,
    ground      VARCHAR(40)    NOT NULL,
    evidence    VARCHAR(500)   NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    interest    DECIMAL(18, 2) NOT NULL,
    proposed_by BIGINT         NOT NULL,
    proposed_on DATE           NOT NULL,
    decided_by  BIGINT,
    approved    BOOLEAN,
    opinion     VARCHAR(500),
    decided_on  DATE,
    entry_no    VARCHAR(20),
    CONSTRAINT fk_compensation_reversal_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no),
    CONSTRAINT ck_compensation_reversal_checker CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);
CREATE INDEX ix_compensation_reversal_claim ON compensation_reversal (claim_no, id);

-- When a bank's losses of the year went above the rate at which payments pause, and when they came back below it.
CREATE TABLE compensation_breaker (
    id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bank       BIGINT         NOT NULL,
    region     VARCHAR(6)     NOT NULL,
    tripped_on DATE           NOT NULL,
    claim_no   VARCHAR(20)    NOT NULL,
    loss       DECIMAL(18, 2) NOT NULL,
    enrolled   DECIMAL(18, 2) NOT NULL,
    rate_limit DECIMAL(14, 8) NOT NULL,
    lifted_on  DATE,
    CONSTRAINT fk_compensation_breaker_bank FOREIGN KEY (bank) REFERENCES party_organisation (id)
);
CREATE INDEX ix_compensation_breaker_bank ON compensation_breaker (bank, region, id);
