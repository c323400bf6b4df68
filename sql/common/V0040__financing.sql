-- Financing applications. The approved terms are those of the approved proposal, copied here because they are the offer.
CREATE TABLE financing_application (
    no                 VARCHAR(40)    NOT NULL PRIMARY KEY,
    enterprise         BIGINT         NOT NULL,
    region             VARCHAR(6)     NOT NULL,
    amount             DECIMAL(18, 2),
    months             INT,
    purpose            VARCHAR(1000),
    method             VARCHAR(40),
    consent            BOOLEAN        NOT NULL,
    state              VARCHAR(40)    NOT NULL,
    resume_at          VARCHAR(40),
    asked_for          VARCHAR(1000),
    bank               BIGINT,
    evaluator          BIGINT,
    eligibility_by     BIGINT,
    approved_amount    DECIMAL(18, 2),
    approved_months    INT,
    approved_rate      DECIMAL(18, 8),
    approved_method    VARCHAR(40),
    offer_expires_on   DATE,
    contract_no        VARCHAR(60),
    contract_signed_on DATE,
    end_reason         VARCHAR(1000),
    saved_at           DATETIME(6)    NOT NULL,
    submitted_at       DATETIME(6),
    version            INT            NOT NULL,
    CONSTRAINT uq_financing_application_contract UNIQUE (bank, contract_no),
    CONSTRAINT ck_financing_application_amount CHECK (amount > 0),
    CONSTRAINT ck_financing_application_resume CHECK ((state = 'SUPPLEMENT') = (resume_at IS NOT NULL)),
    CONSTRAINT fk_financing_application_enterprise FOREIGN KEY (enterprise) REFERENCES party_organisation (id),
    CONSTRAINT fk_financing_application_region FOREIGN KEY (region) REFERENCES party_region (code),
    CONSTRAINT fk_financing_application_bank FOREIGN KEY (bank) REFERENCES party_organisation (id),
    CONSTRAINT fk_financing_application_evaluator FOREIGN KEY (evaluator) REFERENCES party_organisation (id)
);
CREATE INDEX ix_financing_application_enterprise ON financing_application (enterprise, saved_at);
CREATE INDEX ix_financing_application_region ON financing_application (region, state, saved_at);
CREATE INDEX ix_financing_application_bank ON financing_application (bank, saved_at);
CREATE INDEX ix_financing_application_evaluator ON financing_application (evaluator, saved_at);

-- The bundle, in the order in which the enterprise chose it.
CREATE TABLE financing_application_right (
    application_no VARCHAR(40) NOT NULL,
    position       INT         NOT NULL,
    right_id       BIGINT      NOT NULL,
    PRIMARY KEY (application_no, position),
    CONSTRAINT uq_financing_application_right UNIQUE (application_no, right_id),
    CONSTRAINT fk_financing_application_right_application FOREIGN KEY (application_no) REFERENCES financing_application (no),
    CONSTRAINT fk_financing_application_right_right FOREIGN KEY (right_id) REFERENCES collateral_ip_right (id)
);

-- The banks the enterprise would like, nearest to its heart first.
CREATE TABLE financing_application_wish (
    application_no VARCHAR(40) NOT NULL,
    position       INT         NOT NULL,
    bank           BIGINT      NOT NULL,
    PRIMARY KEY (application_no, position),
    CONSTRAINT fk_financing_application_wish_application FOREIGN KEY (application_no) REFERENCES financing_application (no),
    CONSTRAINT fk_financing_application_wish_bank FOREIGN KEY (bank) REFERENCES party_organisation (id)
);

-- The findings as last computed: at submission, after a supplement, and at the decision.
CREATE TABLE financing_finding (
    application_no VARCHAR(40)   NOT NULL,
    position       INT           NOT NULL,
    code           VARCHAR(40)   NOT NULL,
    article        VARCHAR(100)  NOT NULL,
    passed         BOOLEAN       NOT NULL,
    veto           BOOLEAN       NOT NULL,
    detail         VARCHAR(4000) NOT NULL,
    PRIMARY KEY (application_no, position),
    CONSTRAINT fk_financing_finding_application FOREIGN KEY (application_no) REFERENCES financing_application (no)
);

CREATE TABLE financing_invitation (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application_no VARCHAR(40) NOT NULL,
    bank           BIGINT      NOT NULL,
    state          VARCHAR(40) NOT NULL,
    expires_on     DATE        NOT NULL,
    invited_at     DATETIME(6) NOT NULL,
    answered_at    DATETIME(6),
    answer_reason  VARCHAR(1000),
    CONSTRAINT fk_financing_invitation_application FOREIGN KEY (application_no) REFERENCES financing_application (no),
    CONSTRAINT fk_financing_invitation_bank FOREIGN KEY (bank) REFERENCES party_organisation (id)
);
CREATE INDEX ix_financing_invitation_application ON financing_invitation (application_no, state);
CREATE INDEX ix_financing_invitation_bank ON financing_invitation (bank, application_no);

-- What the bank's relationship manager proposed and its approver answered; a returned case gets a further row.
CREATE TABLE financing_proposal (
    id               BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application_no   VARCHAR(40)    NOT NULL,
    amount           DECIMAL(18, 2) NOT NULL,
    months           INT            NOT NULL,
    annual_rate      DECIMAL(18, 8) NOT NULL,
    method           VARCHAR(40)    NOT NULL,
    deciding_bank    BIGINT         NOT NULL,
    opinion          VARCHAR(1000)  NOT NULL,
    proposed_by      BIGINT         NOT NULL,
    proposed_at      DATETIME(6)    NOT NULL,
    outcome          VARCHAR(40),
    decided_by       BIGINT,
    decided_at       DATETIME(6),
    decision_opinion VARCHAR(1000),
    CONSTRAINT ck_financing_proposal_checker CHECK (decided_by <> proposed_by),
    CONSTRAINT fk_financing_proposal_application FOREIGN KEY (application_no) REFERENCES financing_application (no),
    CONSTRAINT fk_financing_proposal_bank FOREIGN KEY (deciding_bank) REFERENCES party_organisation (id)
);
CREATE INDEX ix_financing_proposal_application ON financing_proposal (application_no, id);
