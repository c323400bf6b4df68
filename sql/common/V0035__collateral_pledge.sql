-- Pledge registrations: one per application, right type and authority. Names are kept as filed; the register shows them so.
CREATE TABLE collateral_registration (
    no                  VARCHAR(20)    NOT NULL PRIMARY KEY,
    application_no      VARCHAR(20),
    contract_no         VARCHAR(80)    NOT NULL,
    loan_key            VARCHAR(40)    NOT NULL COMMENT 'the application or imported loan; a loan counts once',
    type                VARCHAR(40)    NOT NULL,
    authority           VARCHAR(20)    NOT NULL,
    pledgor             BIGINT         NOT NULL,
    pledgor_name        VARCHAR(200)   NOT NULL,
    pledgee             BIGINT         NOT NULL,
    pledgee_name        VARCHAR(200)   NOT NULL,
    region              VARCHAR(6)     NOT NULL,
    secured_amount      DECIMAL(18, 2) NOT NULL,
    contract_signed_on  DATE           NOT NULL,
    debt_from           DATE           NOT NULL,
    debt_to             DATE           NOT NULL,
    appraised           BOOLEAN        NOT NULL,
    appraisal_base_date DATE,
    state               VARCHAR(40)    NOT NULL,
    channel             VARCHAR(20),
    receipt_no          VARCHAR(40),
    filed_on            DATE,
    registration_no     VARCHAR(60),
    registered_on       DATE,
    term_to             DATE COMMENT 'the last day of a registered mark pledge',
    ended_on            DATE,
    due_on              DATE COMMENT 'the last day for whoever acts next',
    proposed            VARCHAR(40),
    proposed_by         BIGINT,
    proposed_no         VARCHAR(60),
    proposed_on         DATE,
    ground_codes        VARCHAR(400),
    opinion             VARCHAR(2000),
    revocation          VARCHAR(40),
    revocation_by       BIGINT,
    version             INT            NOT NULL,
    CONSTRAINT uq_collateral_registration_no UNIQUE (authority, registration_no),
    CONSTRAINT ck_collateral_registration_amount CHECK (secured_amount > 0),
    CONSTRAINT ck_collateral_registration_dates CHECK (debt_to > debt_from)
);
CREATE INDEX ix_collateral_registration_application ON collateral_registration (application_no);
CREATE INDEX ix_collateral_registration_contract ON collateral_registration (pledgee, contract_no);
CREATE INDEX ix_collateral_registration_pledgor ON collateral_registration (pledgor, no);
CREATE INDEX ix_collateral_registration_pledgee ON collateral_registration (pledgee, no);
CREATE INDEX ix_collateral_registration_region ON collateral_registration (region, no);
CREATE INDEX ix_collateral_registration_term ON collateral_registration (state, term_to);

-- One row per right, locked before anybody looks whether it is pledged already.
CREATE TABLE collateral_right_lock (
    right_id BIGINT NOT NULL PRIMARY KEY,
    taken    BIGINT NOT NULL
);

-- The rights of a registration. exclusive_right makes a second pending or live pledge of a patent impossible
-- (CNIPA notice 461 art. 11(9)), whatever the code does.
CREATE TABLE collateral_pledge_right (
    registration_no VARCHAR(20) NOT NULL,
    right_id        BIGINT      NOT NULL,
    type            VARCHAR(40) NOT NULL,
    ended           BOOLEAN     NOT NULL,
    registered_at   DATETIME(6),
    exclusive_right BIGINT GENERATED ALWAYS AS (CASE WHEN type = 'PATENT' AND ended = FALSE THEN right_id END),
    PRIMARY KEY (registration_no, right_id),
    CONSTRAINT uq_collateral_pledge_right_exclusive UNIQUE (exclusive_right),
    CONSTRAINT fk_collateral_pledge_right_registration FOREIGN KEY (registration_no) REFERENCES collateral_registration (no),
    CONSTRAINT fk_collateral_pledge_right_right FOREIGN KEY (right_id) REFERENCES collateral_ip_right (id)
);
CREATE INDEX ix_collateral_pledge_right_right ON collateral_pledge_right (right_id, ended);

-- What was declared at each filing and correction, and which rules found something then.
CREATE TABLE collateral_filing (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    registration_no VARCHAR(20) NOT NULL,
    form            LONGTEXT    NOT NULL,
    found_codes     VARCHAR(400),
    filed_by        BIGINT      NOT NULL,
    filed_at        DATETIME(6) NOT NULL,
    CONSTRAINT fk_collateral_filing_registration FOREIGN KEY (registration_no) REFERENCES collateral_registration (no)
);
CREATE INDEX ix_collateral_filing_registration ON collateral_filing (registration_no, id);

-- What was asked for a registered pledge, and the registrar's answer.
CREATE TABLE collateral_pledge_change (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    registration_no VARCHAR(20) NOT NULL,
    kind            VARCHAR(40) NOT NULL,
    item_codes      VARCHAR(200),
    was             VARCHAR(1000),
    becomes         VARCHAR(1000),
    changed_on      DATE,
    new_amount      DECIMAL(18, 2),
    new_debt_to     DATE,
    new_term_to     DATE,
    released_codes  VARCHAR(2000),
    cancel_reason   VARCHAR(40),
    basis           VARCHAR(40),
    note            VARCHAR(2000),
    late            BOOLEAN     NOT NULL,
    due_on          DATE        NOT NULL,
    requested_by    BIGINT      NOT NULL,
    requested_at    DATETIME(6) NOT NULL,
    approved        BOOLEAN,
    effective_on    DATE,
    opinion         VARCHAR(2000),
    decided_by      BIGINT,
    decided_at      DATETIME(6),
    CONSTRAINT fk_collateral_pledge_change_registration FOREIGN KEY (registration_no) REFERENCES collateral_registration (no)
);
CREATE INDEX ix_collateral_pledge_change_registration ON collateral_pledge_change (registration_no, id);
