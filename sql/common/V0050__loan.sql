-- Loans: what the contract says, where the loan stands, and the figures of its last reckoning.
-- application_no is empty for a loan that ran before the region came to the platform (opening balance).
CREATE TABLE loan_loan (
    no              VARCHAR(20)    NOT NULL PRIMARY KEY,
    application_no  VARCHAR(20),
    contract_no     VARCHAR(80)    NOT NULL,
    enterprise      BIGINT         NOT NULL,
    bank            BIGINT         NOT NULL,
    region          VARCHAR(6)     NOT NULL,
    principal       DECIMAL(18, 2) NOT NULL,
    secured_amount  DECIMAL(18, 2) NOT NULL,
    signed_on       DATE           NOT NULL,
    annual_rate     DECIMAL(18, 8) NOT NULL,
    method          VARCHAR(40)    NOT NULL,
    months          INT            NOT NULL,
    interest_period VARCHAR(40)    NOT NULL,
    day_count       VARCHAR(40)    NOT NULL,
    settlement_day  INT,
    remainder       VARCHAR(40)    NOT NULL,
    penalty_uplift  DECIMAL(18, 8) NOT NULL,
    penalty_base    VARCHAR(40)    NOT NULL,
    allocation      VARCHAR(40)    NOT NULL,
    state           VARCHAR(40)    NOT NULL,
    disbursed_on    DATE,
    matures_on      DATE,
    settled_on      DATE,
    renewed         BOOLEAN        NOT NULL,
    revision        INT            NOT NULL,
    outstanding     DECIMAL(18, 2) NOT NULL,
    overdue         DECIMAL(18, 2) NOT NULL,
    days_past_due   INT            NOT NULL,
    risk_class      VARCHAR(40)    NOT NULL,
    version         INT            NOT NULL,
    CONSTRAINT uq_loan_loan_application UNIQUE (application_no),
    CONSTRAINT uq_loan_loan_contract UNIQUE (bank, contract_no),
    CONSTRAINT ck_loan_loan_amounts CHECK (principal > 0 AND outstanding >= 0 AND overdue >= 0),
    CONSTRAINT fk_loan_loan_enterprise FOREIGN KEY (enterprise) REFERENCES party_organisation (id),
    CONSTRAINT fk_loan_loan_bank FOREIGN KEY (bank) REFERENCES party_organisation (id),
    CONSTRAINT fk_loan_loan_region FOREIGN KEY (region) REFERENCES party_region (code)
);
CREATE INDEX ix_loan_loan_enterprise ON loan_loan (enterprise, no);
CREATE INDEX ix_loan_loan_region ON loan_loan (region, no);
-- The daily round walks running loans in order of their number.
CREATE INDEX ix_loan_loan_state ON loan_loan (state, no);

-- The pledge registrations without which nothing is disbursed (Civil Code art. 444).
CREATE TABLE loan_registration (
    loan_no         VARCHAR(20) NOT NULL,
    registration_no VARCHAR(20) NOT NULL,
    PRIMARY KEY (loan_no, registration_no),
    CONSTRAINT uq_loan_registration_no UNIQUE (registration_no),
    CONSTRAINT fk_loan_registration_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);

-- One row per request; decided_by is empty while somebody else still has to look at it.
CREATE TABLE loan_disbursement (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    loan_no          VARCHAR(20)  NOT NULL,
    paid_on          DATE         NOT NULL,
    account          VARCHAR(40)  NOT NULL,
    account_bank_no  VARCHAR(20)  NOT NULL,
    opinion          VARCHAR(500) NOT NULL,
    requested_by     BIGINT       NOT NULL,
    requested_at     DATETIME(6)  NOT NULL,
    decided_by       BIGINT,
    approved         BOOLEAN,
    decision_opinion VARCHAR(500),
    decided_at       DATETIME(6),
    CONSTRAINT fk_loan_disbursement_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);
CREATE INDEX ix_loan_disbursement_loan ON loan_disbursement (loan_no, id);

-- Every schedule a loan ever had; the one in force is the loan's revision. Early repayment and extension make a new one.
CREATE TABLE loan_schedule_row (
    loan_no   VARCHAR(20)    NOT NULL,
    revision  INT            NOT NULL,
    no        INT            NOT NULL,
    from_day  DATE           NOT NULL,
    to_day    DATE           NOT NULL,
    days      INT            NOT NULL,
    principal DECIMAL(18, 2) NOT NULL,
    interest  DECIMAL(18, 2) NOT NULL,
    payment   DECIMAL(18, 2) NOT NULL,
    balance   DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (loan_no, revision, no),
    CONSTRAINT fk_loan_schedule_row_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);

-- What came in and what it paid. A bank's reference is used once.
CREATE TABLE loan_repayment (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    loan_no        VARCHAR(20)    NOT NULL,
    bank           BIGINT         NOT NULL,
    bank_reference VARCHAR(64)    NOT NULL,
    paid_on        DATE           NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
    penalty        DECIMAL(18, 2) NOT NULL,
    interest       DECIMAL(18, 2) NOT NULL,
    principal      DECIMAL(18, 2) NOT NULL,
    entered_by     BIGINT         NOT NULL,
    entered_at     DATETIME(6)    NOT NULL,
    CONSTRAINT uq_loan_repayment_reference UNIQUE (bank, bank_reference),
    CONSTRAINT ck_loan_repayment_split CHECK (amount > 0 AND amount = penalty + interest + principal),
    CONSTRAINT fk_loan_repayment_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no),
    CONSTRAINT fk_loan_repayment_bank FOREIGN KEY (bank) REFERENCES party_organisation (id)
);
CREATE INDEX ix_loan_repayment_loan ON loan_repayment (loan_no, paid_on, id);

-- How the five-class risk of a loan moved.
CREATE TABLE loan_class_change (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    loan_no       VARCHAR(20) NOT NULL,
    changed_on    DATE        NOT NULL,
    before_class  VARCHAR(40) NOT NULL,
    after_class   VARCHAR(40) NOT NULL,
    days_past_due INT         NOT NULL,
    CONSTRAINT fk_loan_class_change_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);
CREATE INDEX ix_loan_class_change_loan ON loan_class_change (loan_no, id);

-- One row per loan, kind and subject for ever; the subject names the day or the stage, so that a handled warning does not
-- come back the next morning and a new occasion does.
CREATE TABLE loan_warning (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    loan_no    VARCHAR(20)  NOT NULL,
    kind       VARCHAR(40)  NOT NULL,
    subject    VARCHAR(80)  NOT NULL,
    detail     VARCHAR(200) NOT NULL,
    raised_on  DATE         NOT NULL,
    handled_by BIGINT,
    handled_at DATETIME(6),
    opinion    VARCHAR(500),
    CONSTRAINT uq_loan_warning_subject UNIQUE (loan_no, kind, subject),
    CONSTRAINT fk_loan_warning_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);

-- A later maturity, asked by one and decided by another.
CREATE TABLE loan_extension (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    loan_no          VARCHAR(20)  NOT NULL,
    old_maturity     DATE         NOT NULL,
    new_maturity     DATE         NOT NULL,
    renewal          BOOLEAN      NOT NULL,
    opinion          VARCHAR(500) NOT NULL,
    requested_by     BIGINT       NOT NULL,
    requested_at     DATETIME(6)  NOT NULL,
    decided_by       BIGINT,
    approved         BOOLEAN,
    decision_opinion VARCHAR(500),
    decided_at       DATETIME(6),
    CONSTRAINT fk_loan_extension_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no)
);
CREATE INDEX ix_loan_extension_loan ON loan_extension (loan_no, id);

-- Which node does the daily round, and for which day it was last finished.
CREATE TABLE loan_job (
    name         VARCHAR(40) NOT NULL PRIMARY KEY,
    holder       VARCHAR(60),
    leased_until DATETIME(6),
    done_on      DATE
);
INSERT INTO loan_job (name) VALUES ('MONITORING');
