-- 免申即享. What the nightly round found for each loan and policy: the claim it proposed, or why none. reasons: codes with
-- their articles, as JSON.
CREATE TABLE subsidy_finding (
    loan_no   VARCHAR(20) NOT NULL,
    policy_id VARCHAR(60) NOT NULL,
    region    VARCHAR(6)  NOT NULL,
    claimant  BIGINT      NOT NULL,
    outcome   VARCHAR(20) NOT NULL,
    claim_no  VARCHAR(20),
    reasons   LONGTEXT    NOT NULL,
    found_on  DATE        NOT NULL,
    PRIMARY KEY (loan_no, policy_id),
    CONSTRAINT fk_subsidy_finding_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no),
    CONSTRAINT fk_subsidy_finding_claimant FOREIGN KEY (claimant) REFERENCES party_organisation (id)
);
CREATE INDEX ix_subsidy_finding_region ON subsidy_finding (region, outcome, loan_no);
CREATE INDEX ix_subsidy_finding_claimant ON subsidy_finding (claimant, loan_no);

CREATE TABLE subsidy_job (
    name         VARCHAR(40) NOT NULL PRIMARY KEY,
    holder       VARCHAR(60),
    leased_until DATETIME(6),
    done_on      DATE
);
INSERT INTO subsidy_job (name) VALUES ('ENTITLEMENT');
