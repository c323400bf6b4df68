-- 分担通知书. One for each party at each occasion, as it was issued; facts: what the policy was asked then, so that the
-- explanation can be given again. recipient is empty where the loan names nobody for a share of the policy.
CREATE TABLE compensation_notice (
    no                VARCHAR(20)    NOT NULL PRIMARY KEY,
    claim_no          VARCHAR(20)    NOT NULL,
    issue             INT            NOT NULL,
    kind              VARCHAR(20)    NOT NULL,
    party             VARCHAR(20)    NOT NULL,
    recipient         BIGINT,
    computed          DECIMAL(18, 2) NOT NULL,
    amount            DECIMAL(18, 2) NOT NULL,
    paid              DECIMAL(18, 2) NOT NULL,
    principal_loss    DECIMAL(18, 2) NOT NULL,
    interest_loss     DECIMAL(18, 2) NOT NULL,
    disposal_proceeds DECIMAL(18, 2) NOT NULL,
    shared_loss       DECIMAL(18, 2) NOT NULL,
    facts             LONGTEXT       NOT NULL,
    pay_by            DATE,
    account_name      VARCHAR(200),
    account           VARCHAR(40),
    account_bank      VARCHAR(200),
    issued_on         DATE           NOT NULL,
    issued_by         BIGINT         NOT NULL,
    state             VARCHAR(20)    NOT NULL,
    CONSTRAINT fk_compensation_notice_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no),
    CONSTRAINT fk_compensation_notice_recipient FOREIGN KEY (recipient) REFERENCES party_organisation (id)
);
CREATE INDEX ix_compensation_notice_claim ON compensation_notice (claim_no, issue);
CREATE INDEX ix_compensation_notice_recipient ON compensation_notice (recipient, no);

-- The account that a payment went to, without its number; empty for payments before accounts were asked for.
ALTER TABLE compensation_payment ADD COLUMN account_id BIGINT;
ALTER TABLE compensation_payment ADD COLUMN account VARCHAR(40);
