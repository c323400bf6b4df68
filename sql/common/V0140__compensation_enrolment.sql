-- The row that everything which is limited by a region's pool waits at: enrolments, and payments when they queue.
CREATE TABLE compensation_pool (
    region VARCHAR(6) NOT NULL PRIMARY KEY,
    CONSTRAINT fk_compensation_pool_region FOREIGN KEY (region) REFERENCES party_region (code)
);

-- 入库备案. A loan is enrolled once; exposure is what the pool would pay for a total loss by the pinned policy version.
CREATE TABLE compensation_enrolment (
    no             VARCHAR(20)    NOT NULL PRIMARY KEY,
    loan_no        VARCHAR(20)    NOT NULL,
    bank           BIGINT         NOT NULL,
    enterprise     BIGINT         NOT NULL,
    region         VARCHAR(6)     NOT NULL,
    policy         VARCHAR(80)    NOT NULL,
    policy_version INT            NOT NULL,
    fund_share     DECIMAL(14, 8),
    book           BIGINT         NOT NULL,
    principal      DECIMAL(18, 2) NOT NULL,
    ip_share       DECIMAL(14, 8) NOT NULL,
    monetary_tool  BOOLEAN        NOT NULL,
    exposure       DECIMAL(18, 2) NOT NULL,
    disbursed_on   DATE           NOT NULL,
    registered_on  DATE           NOT NULL,
    enrolled_on    DATE           NOT NULL,
    enrolled_by    BIGINT         NOT NULL,
    released_on    DATE,
    version        INT            NOT NULL,
    CONSTRAINT uq_compensation_enrolment_loan UNIQUE (loan_no),
    CONSTRAINT fk_compensation_enrolment_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no),
    CONSTRAINT fk_compensation_enrolment_bank FOREIGN KEY (bank) REFERENCES party_organisation (id),
    CONSTRAINT fk_compensation_enrolment_book FOREIGN KEY (book) REFERENCES ledger_book (id),
    CONSTRAINT ck_compensation_enrolment_exposure CHECK (exposure > 0 AND principal > 0)
);
CREATE INDEX ix_compensation_enrolment_region ON compensation_enrolment (region, no);
CREATE INDEX ix_compensation_enrolment_bank ON compensation_enrolment (bank, enrolled_on);
