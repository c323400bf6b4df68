-- Payment batches: composed by one fiscal officer, released by another. A line is one attempt to pay a claim.
CREATE TABLE subsidy_batch (
    no          VARCHAR(20)    NOT NULL PRIMARY KEY,
    region      VARCHAR(6)     NOT NULL,
    state       VARCHAR(20)    NOT NULL,
    line_count  INT            NOT NULL,
    total       DECIMAL(18, 2) NOT NULL,
    composed_by BIGINT         NOT NULL,
    composed_at DATETIME(6)    NOT NULL,
    decided_by  BIGINT,
    decided_at  DATETIME(6),
    opinion     VARCHAR(500),
    CONSTRAINT ck_subsidy_batch_checker CHECK (decided_by IS NULL OR decided_by <> composed_by),
    CONSTRAINT fk_subsidy_batch_region FOREIGN KEY (region) REFERENCES party_region (code)
);
CREATE INDEX ix_subsidy_batch_region ON subsidy_batch (region, no);

CREATE TABLE subsidy_payment (
    batch_no     VARCHAR(20)    NOT NULL,
    line_no      INT            NOT NULL,
    claim_no     VARCHAR(20)    NOT NULL,
    account_name VARCHAR(200)   NOT NULL,
    account_no   VARCHAR(40)    NOT NULL,
    account_bank VARCHAR(200)   NOT NULL,
    amount       DECIMAL(18, 2) NOT NULL,
    outcome      VARCHAR(20)    NOT NULL,
    paid_on      DATE,
    reason       VARCHAR(300),
    PRIMARY KEY (batch_no, line_no),
    CONSTRAINT uq_subsidy_payment_claim UNIQUE (batch_no, claim_no),
    CONSTRAINT ck_subsidy_payment_amount CHECK (amount > 0),
    CONSTRAINT fk_subsidy_payment_batch FOREIGN KEY (batch_no) REFERENCES subsidy_batch (no),
    CONSTRAINT fk_subsidy_payment_claim FOREIGN KEY (claim_no) REFERENCES subsidy_claim (no)
);
CREATE INDEX ix_subsidy_payment_claim ON subsidy_payment (claim_no);

-- Money that has to come back: asked for by one person, established by another; interest from the day of payment.
CREATE TABLE subsidy_clawback (
    claim_no    VARCHAR(20)    NOT NULL PRIMARY KEY,
    reason      VARCHAR(500)   NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    interest    DECIMAL(18, 2) NOT NULL,
    asked_by    BIGINT         NOT NULL,
    asked_at    DATETIME(6)    NOT NULL,
    decided_by  BIGINT,
    decided_at  DATETIME(6),
    CONSTRAINT ck_subsidy_clawback_checker CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CONSTRAINT fk_subsidy_clawback_claim FOREIGN KEY (claim_no) REFERENCES subsidy_claim (no)
);
