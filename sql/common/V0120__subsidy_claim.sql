-- 补贴. A claim for public money: interest, fees, an award, a bank's reward. policy_version is empty until the claim is
-- submitted and never changes afterwards. declared, computation: JSON as the code wrote it; digest is of what was computed.
-- amount: what the rule gives; granted: what the budget bears, empty until it is reserved.
CREATE TABLE subsidy_claim (
    no              VARCHAR(20)    NOT NULL PRIMARY KEY,
    kind            VARCHAR(20)    NOT NULL,
    policy_id       VARCHAR(60)    NOT NULL,
    policy_version  INT,
    deciding_day    DATE,
    region          VARCHAR(6)     NOT NULL,
    claimant        BIGINT         NOT NULL,
    loan_no         VARCHAR(20),
    period_from     DATE,
    period_to       DATE,
    declared        LONGTEXT       NOT NULL,
    state           VARCHAR(20)    NOT NULL,
    entitlement     BOOLEAN        NOT NULL,
    claimed_on      DATE,
    computation     LONGTEXT,
    digest          VARCHAR(64),
    amount          DECIMAL(18, 2),
    granted         DECIMAL(18, 2),
    budget_year     INT,
    publicity_from  DATE,
    publicity_to    DATE,
    publicity_left  INT,
    account_id      BIGINT,
    batch_no        VARCHAR(20),
    town            VARCHAR(100),
    size_class      VARCHAR(20),
    bank            BIGINT,
    submitted_by    BIGINT,
    verified_by     BIGINT,
    reviewed_by     BIGINT,
    approved_by     BIGINT,
    approved_at     DATETIME(6),
    released_by     BIGINT,
    paid_on         DATE,
    opinion         VARCHAR(500),
    created_at      DATETIME(6)    NOT NULL,
    version         INT            NOT NULL,
    CONSTRAINT ck_subsidy_claim_amounts CHECK (amount IS NULL OR amount >= 0),
    CONSTRAINT ck_subsidy_claim_granted CHECK (granted IS NULL OR (granted >= 0 AND granted <= amount)),
    CONSTRAINT fk_subsidy_claim_claimant FOREIGN KEY (claimant) REFERENCES party_organisation (id),
    CONSTRAINT fk_subsidy_claim_region FOREIGN KEY (region) REFERENCES party_region (code),
    CONSTRAINT fk_subsidy_claim_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no),
    CONSTRAINT fk_subsidy_claim_account FOREIGN KEY (account_id) REFERENCES party_payment_account (id)
);
CREATE INDEX ix_subsidy_claim_claimant ON subsidy_claim (claimant, no);
CREATE INDEX ix_subsidy_claim_region ON subsidy_claim (region, state, no);
CREATE INDEX ix_subsidy_claim_budget ON subsidy_claim (region, budget_year, policy_id, state);
CREATE INDEX ix_subsidy_claim_loan ON subsidy_claim (loan_no);
CREATE INDEX ix_subsidy_claim_batch ON subsidy_claim (batch_no);
CREATE INDEX ix_subsidy_claim_publicity ON subsidy_claim (state, publicity_to);

-- The rows that a computed amount consists of; their amounts add up to the claim's. year_no: the year whose cap they count to.
CREATE TABLE subsidy_row (
    claim_no   VARCHAR(20)    NOT NULL,
    row_no     INT            NOT NULL,
    segment_no INT            NOT NULL,
    item       VARCHAR(20)    NOT NULL,
    year_no    INT            NOT NULL,
    from_day   DATE,
    to_day     DATE,
    days       INT            NOT NULL,
    principal  DECIMAL(18, 2),
    base       DECIMAL(18, 2) NOT NULL,
    lpr        DECIMAL(18, 8),
    amount     DECIMAL(18, 2) NOT NULL,
    granted    DECIMAL(18, 2),
    source     VARCHAR(500)   NOT NULL,
    claimant   BIGINT         NOT NULL,
    policy_id  VARCHAR(60)    NOT NULL,
    loan_no    VARCHAR(20),
    PRIMARY KEY (claim_no, row_no),
    CONSTRAINT fk_subsidy_row_claim FOREIGN KEY (claim_no) REFERENCES subsidy_claim (no)
);
-- What an enterprise has been granted in a year, and over its life, is a sum over this index.
CREATE INDEX ix_subsidy_row_claimant ON subsidy_row (claimant, policy_id, year_no);
CREATE INDEX ix_subsidy_row_loan ON subsidy_row (loan_no, item);

-- Which days of a loan are subsidised, by whom: a claim of ours or a declared grant from elsewhere. No two overlap for one
-- item; whoever inserts holds the loan's guard, so that two at once follow each other.
CREATE TABLE subsidy_coverage (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    loan_no   VARCHAR(20)  NOT NULL,
    item      VARCHAR(20)  NOT NULL,
    from_day  DATE         NOT NULL,
    to_day    DATE         NOT NULL,
    claim_no  VARCHAR(20),
    elsewhere VARCHAR(300),
    CONSTRAINT uq_subsidy_coverage_begin UNIQUE (loan_no, item, from_day),
    CONSTRAINT ck_subsidy_coverage_period CHECK (to_day > from_day),
    CONSTRAINT ck_subsidy_coverage_source CHECK (claim_no IS NULL OR elsewhere IS NULL),
    CONSTRAINT fk_subsidy_coverage_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);
CREATE INDEX ix_subsidy_coverage_claim ON subsidy_coverage (claim_no);

-- An invoice, a certificate, a patent number: what it proves is paid for once.
CREATE TABLE subsidy_evidence (
    kind     VARCHAR(40)  NOT NULL,
    number   VARCHAR(100) NOT NULL,
    claim_no VARCHAR(20)  NOT NULL,
    PRIMARY KEY (kind, number),
    CONSTRAINT fk_subsidy_evidence_claim FOREIGN KEY (claim_no) REFERENCES subsidy_claim (no)
);
CREATE INDEX ix_subsidy_evidence_claim ON subsidy_evidence (claim_no);

-- Rows to hold while something is summed: one for each enterprise and loan that ever claimed.
CREATE TABLE subsidy_guard (
    guard_key VARCHAR(40) NOT NULL PRIMARY KEY,
    uses      BIGINT      NOT NULL
);
