-- A year's money for one policy of a region: proposed by one fiscal officer, in the book when another confirms.
CREATE TABLE subsidy_budget (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region      VARCHAR(6)     NOT NULL,
    budget_year INT            NOT NULL,
    policy_id   VARCHAR(60)    NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    document_no VARCHAR(100)   NOT NULL,
    state       VARCHAR(20)    NOT NULL,
    proposed_by BIGINT         NOT NULL,
    proposed_at DATETIME(6)    NOT NULL,
    decided_by  BIGINT,
    decided_at  DATETIME(6),
    opinion     VARCHAR(500),
    CONSTRAINT ck_subsidy_budget_amount CHECK (amount > 0),
    CONSTRAINT ck_subsidy_budget_checker CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT fk_subsidy_budget_region FOREIGN KEY (region) REFERENCES party_region (code)
);
CREATE INDEX ix_subsidy_budget_year ON subsidy_budget (region, budget_year, policy_id);
