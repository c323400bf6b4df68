-- Objections against a published claim; while one is open the claim's clock stands still.
CREATE TABLE subsidy_objection (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    claim_no   VARCHAR(20)   NOT NULL,
    objector   VARCHAR(100)  NOT NULL,
    contact    VARCHAR(100)  NOT NULL,
    content    VARCHAR(1000) NOT NULL,
    filed_on   DATE          NOT NULL,
    filed_by   BIGINT        NOT NULL,
    upheld     BOOLEAN,
    decided_by BIGINT,
    decided_at DATETIME(6),
    opinion    VARCHAR(500),
    CONSTRAINT ck_subsidy_objection_checker CHECK (decided_by IS NULL OR decided_by <> filed_by),
    CONSTRAINT fk_subsidy_objection_claim FOREIGN KEY (claim_no) REFERENCES subsidy_claim (no)
);
CREATE INDEX ix_subsidy_objection_claim ON subsidy_objection (claim_no, id);
