-- 年度测算. One run of one policy version over a region's loans for one year. alive_until: whoever computes pushes it on with
-- every batch; a run whose time is past was cut off. largest: the numbers of the loans that earn most. running_key makes a
-- second run of the same region, policy and year impossible while one is at it.
CREATE TABLE subsidy_reckoning (
    id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region          VARCHAR(6)     NOT NULL,
    policy_id       VARCHAR(60)    NOT NULL,
    policy_version  INT            NOT NULL,
    reckoned_year   INT            NOT NULL,
    reckoned_to     DATE           NOT NULL,
    state           VARCHAR(20)    NOT NULL,
    started_by      BIGINT         NOT NULL,
    started_by_name VARCHAR(60)    NOT NULL,
    started_at      DATETIME(6)    NOT NULL,
    alive_until     DATETIME(6)    NOT NULL,
    ended_at        DATETIME(6),
    stretches       INT            NOT NULL,
    stretches_done  INT            NOT NULL,
    granted         INT            NOT NULL,
    refused         INT            NOT NULL,
    capped          INT            NOT NULL,
    amount          DECIMAL(18, 2) NOT NULL,
    largest         VARCHAR(1000),
    trouble         VARCHAR(200),
    rows_kept       BOOLEAN        NOT NULL,
    running_key     VARCHAR(80) GENERATED ALWAYS AS (CASE WHEN state = 'RUNNING' THEN CONCAT(region, ' ', policy_id, ' ', reckoned_year) END),
    CONSTRAINT uq_subsidy_reckoning_running UNIQUE (running_key),
    CONSTRAINT fk_subsidy_reckoning_region FOREIGN KEY (region) REFERENCES party_region (code)
);
CREATE INDEX ix_subsidy_reckoning_region ON subsidy_reckoning (region, id);
CREATE INDEX ix_subsidy_reckoning_state ON subsidy_reckoning (state, rows_kept);

-- What one loan would earn. facts: JSON as the policy was given them, from which the explanation is made again;
-- granted_on_loan: what the loan had from earlier years, where the policy caps it by loan. Enterprise by enterprise, so that
-- rows are appended. No foreign keys: a row's check of its run would lock the run against the batch that counts it.
CREATE TABLE subsidy_reckoning_row (
    run_id          BIGINT         NOT NULL,
    enterprise      BIGINT         NOT NULL,
    loan_no         VARCHAR(20)    NOT NULL,
    decision        VARCHAR(10)    NOT NULL,
    amount          DECIMAL(18, 2) NOT NULL,
    capped          BOOLEAN        NOT NULL,
    granted_on_loan DECIMAL(18, 2),
    facts           VARCHAR(1000)  NOT NULL,
    reasons         VARCHAR(200)   NOT NULL,
    PRIMARY KEY (run_id, enterprise, loan_no)
);
