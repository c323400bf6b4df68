-- 补偿申请. facts: what the policy was asked, as it was asked; with the pinned version they give the explanation again.
-- payable: what the public side owes by the policy less deductions; due: what of it may be paid now; paid: what was.
CREATE TABLE compensation_claim (
    no                VARCHAR(20)    NOT NULL PRIMARY KEY,
    enrolment_no      VARCHAR(20)    NOT NULL,
    loan_no           VARCHAR(20)    NOT NULL,
    bank              BIGINT         NOT NULL,
    enterprise        BIGINT         NOT NULL,
    region            VARCHAR(6)     NOT NULL,
    state             VARCHAR(40)    NOT NULL,
    defaulted_on      DATE           NOT NULL,
    earliest_on       DATE           NOT NULL,
    latest_on         DATE,
    reported_on       DATE           NOT NULL,
    filed_on          DATE,
    principal_loss    DECIMAL(18, 2) NOT NULL,
    interest_loss     DECIMAL(18, 2) NOT NULL,
    disposal_proceeds DECIMAL(18, 2) NOT NULL,
    other_levels_paid DECIMAL(18, 2) NOT NULL,
    recovery_costs    DECIMAL(18, 2) NOT NULL,
    evidence          VARCHAR(500)   NOT NULL,
    outcome           VARCHAR(20),
    grounds           VARCHAR(500),
    facts             LONGTEXT,
    computed          DECIMAL(18, 2) NOT NULL,
    payable           DECIMAL(18, 2) NOT NULL,
    due               DECIMAL(18, 2) NOT NULL,
    paid              DECIMAL(18, 2) NOT NULL,
    final_settlement  BOOLEAN        NOT NULL,
    panel_round       INT            NOT NULL,
    publicity_from    DATE,
    publicity_until   DATE,
    stopped_on        DATE,
    queue_place       BIGINT,
    reported_by       BIGINT         NOT NULL,
    computed_by       BIGINT,
    reviewed_by       BIGINT,
    approved_by       BIGINT,
    released_by       BIGINT,
    settled_by        BIGINT,
    version           INT            NOT NULL,
    -- empty once the claim came to nothing, so that the loan may be claimed for again
    open_loan         VARCHAR(20),
    CONSTRAINT uq_compensation_claim_open UNIQUE (open_loan),
    CONSTRAINT fk_compensation_claim_enrolment FOREIGN KEY (enrolment_no) REFERENCES compensation_enrolment (no),
    CONSTRAINT fk_compensation_claim_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no),
    CONSTRAINT fk_compensation_claim_bank FOREIGN KEY (bank) REFERENCES party_organisation (id),
    CONSTRAINT ck_compensation_claim_paid CHECK (paid >= 0 AND due >= 0 AND payable >= 0)
);
CREATE INDEX ix_compensation_claim_region ON compensation_claim (region, state, no);
CREATE INDEX ix_compensation_claim_bank ON compensation_claim (bank, filed_on);

-- computed: by the policy; amount: after deductions; paid: so far, public parties only.
CREATE TABLE compensation_share (
    claim_no VARCHAR(20)    NOT NULL,
    party    VARCHAR(20)    NOT NULL,
    computed DECIMAL(18, 2) NOT NULL,
    amount   DECIMAL(18, 2) NOT NULL,
    paid     DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (claim_no, party),
    CONSTRAINT fk_compensation_share_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no),
    CONSTRAINT ck_compensation_share_paid CHECK (paid >= 0)
);

CREATE TABLE compensation_deduction (
    claim_no VARCHAR(20)    NOT NULL,
    no       INT            NOT NULL,
    code     VARCHAR(40)    NOT NULL,
    effect   VARCHAR(20)    NOT NULL,
    asked    DECIMAL(18, 8) NOT NULL,
    amount   DECIMAL(18, 2) NOT NULL,
    evidence VARCHAR(500)   NOT NULL,
    PRIMARY KEY (claim_no, no),
    CONSTRAINT fk_compensation_deduction_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);

-- One seat for each expert of a round; a voice is given once.
CREATE TABLE compensation_vote (
    claim_no VARCHAR(20) NOT NULL,
    round    INT         NOT NULL,
    expert   BIGINT      NOT NULL,
    approved BOOLEAN,
    opinion  VARCHAR(500),
    voted_at DATETIME(6),
    PRIMARY KEY (claim_no, round, expert),
    CONSTRAINT fk_compensation_vote_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);
CREATE INDEX ix_compensation_vote_expert ON compensation_vote (expert);

CREATE TABLE compensation_objection (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    claim_no   VARCHAR(20)  NOT NULL,
    objector   VARCHAR(100) NOT NULL,
    content    VARCHAR(500) NOT NULL,
    raised_on  DATE         NOT NULL,
    entered_by BIGINT       NOT NULL,
    decided_by BIGINT,
    upheld     BOOLEAN,
    opinion    VARCHAR(500),
    decided_on DATE,
    CONSTRAINT fk_compensation_objection_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);
CREATE INDEX ix_compensation_objection_claim ON compensation_objection (claim_no, id);

-- round: a claim is paid in several when it is provisional or when the pool did not suffice.
CREATE TABLE compensation_payment (
    id       BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    claim_no VARCHAR(20)    NOT NULL,
    round    INT            NOT NULL,
    party    VARCHAR(20)    NOT NULL,
    book     BIGINT         NOT NULL,
    amount   DECIMAL(18, 2) NOT NULL,
    paid_on  DATE           NOT NULL,
    entry_no VARCHAR(20)    NOT NULL,
    paid_by  BIGINT         NOT NULL,
    CONSTRAINT uq_compensation_payment UNIQUE (claim_no, round, party),
    CONSTRAINT fk_compensation_payment_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);
