-- To which account public money is paid. Proposed by one person; in force when another one of the organisation or the finance
-- center confirms; replaced, never overwritten, so that every payment's account can be found again.
CREATE TABLE party_payment_account (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organisation     BIGINT       NOT NULL,
    account_name     VARCHAR(200) NOT NULL,
    account_no       VARCHAR(40)  NOT NULL,
    bank_name        VARCHAR(200) NOT NULL,
    state            VARCHAR(20)  NOT NULL,
    proposed_by      BIGINT       NOT NULL,
    proposed_by_name VARCHAR(60)  NOT NULL,
    proposed_at      DATETIME(6)  NOT NULL,
    decided_by       BIGINT,
    decided_by_name  VARCHAR(60),
    decided_by_center BOOLEAN,
    decided_at       DATETIME(6),
    opinion          VARCHAR(500),
    replaced_at      DATETIME(6),
    CONSTRAINT fk_party_payment_account_organisation FOREIGN KEY (organisation) REFERENCES party_organisation (id),
    CONSTRAINT ck_party_payment_account_state CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED', 'REPLACED')),
    CONSTRAINT ck_party_payment_account_checker CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);
CREATE INDEX ix_party_payment_account_organisation ON party_payment_account (organisation, state);
