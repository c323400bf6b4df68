-- The disposal of pledged rights (Civil Code art. 436). live_registration holds the registration while a disposal runs, so that
-- there is one at most.
CREATE TABLE collateral_disposal (
    no                VARCHAR(20)  NOT NULL PRIMARY KEY,
    registration_no   VARCHAR(20)  NOT NULL,
    live_registration VARCHAR(20),
    loan_no           VARCHAR(20)  NOT NULL,
    contract_no       VARCHAR(80)  NOT NULL,
    type              VARCHAR(40)  NOT NULL,
    pledgor           BIGINT       NOT NULL,
    pledgor_name      VARCHAR(200) NOT NULL,
    pledgee           BIGINT       NOT NULL,
    pledgee_name      VARCHAR(200) NOT NULL,
    region            VARCHAR(6)   NOT NULL,
    state             VARCHAR(40)  NOT NULL,
    ground            VARCHAR(40)  NOT NULL,
    reason            VARCHAR(500) NOT NULL,
    opened_on         DATE         NOT NULL,
    opened_by         BIGINT       NOT NULL,
    noticed_on        DATE,
    answer_by         DATE COMMENT 'the last day for the owner to answer the notice',
    owner_agrees      BOOLEAN COMMENT 'null: no answer',
    owner_word        VARCHAR(500),
    method            VARCHAR(40),
    buyer             VARCHAR(200),
    price             DECIMAL(18, 2),
    sold_on           DATE,
    appraised         DECIMAL(18, 2) COMMENT 'what the rights are worth by the valuation for the disposal',
    result_by         BIGINT,
    checked_by        BIGINT,
    ended_on          DATE,
    opinion           VARCHAR(500) COMMENT 'of whoever decided last',
    version           INT          NOT NULL,
    CONSTRAINT uq_collateral_disposal_live UNIQUE (live_registration),
    CONSTRAINT ck_collateral_disposal_price CHECK (price IS NULL OR price > 0),
    CONSTRAINT fk_collateral_disposal_registration FOREIGN KEY (registration_no) REFERENCES collateral_registration (no)
);
CREATE INDEX ix_collateral_disposal_pledgor ON collateral_disposal (pledgor, no);
CREATE INDEX ix_collateral_disposal_pledgee ON collateral_disposal (pledgee, no);
CREATE INDEX ix_collateral_disposal_region ON collateral_disposal (region, no);
CREATE INDEX ix_collateral_disposal_registration ON collateral_disposal (registration_no, no);

-- What came in, less what it cost; the same bank reference is the same receipt.
CREATE TABLE collateral_proceeds (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    disposal_no VARCHAR(20)    NOT NULL,
    reference   VARCHAR(64)    NOT NULL,
    received_on DATE           NOT NULL,
    gross       DECIMAL(18, 2) NOT NULL,
    costs       DECIMAL(18, 2) NOT NULL,
    recorded_by BIGINT         NOT NULL,
    recorded_at DATETIME(6)    NOT NULL,
    CONSTRAINT uq_collateral_proceeds_reference UNIQUE (disposal_no, reference),
    CONSTRAINT ck_collateral_proceeds_gross CHECK (gross > 0),
    CONSTRAINT ck_collateral_proceeds_costs CHECK (costs >= 0 AND costs <= gross),
    CONSTRAINT fk_collateral_proceeds_disposal FOREIGN KEY (disposal_no) REFERENCES collateral_disposal (no)
);

-- The IP office's finding that the rights of a registration are lost; a second person confirms it.
CREATE TABLE collateral_right_loss (
    registration_no VARCHAR(20)  NOT NULL PRIMARY KEY,
    ground          VARCHAR(40)  NOT NULL,
    lost_on         DATE         NOT NULL,
    note            VARCHAR(500) NOT NULL,
    reported_by     BIGINT       NOT NULL,
    reported_at     DATETIME(6)  NOT NULL,
    confirmed_by    BIGINT,
    confirmed_at    DATETIME(6),
    CONSTRAINT fk_collateral_right_loss_registration FOREIGN KEY (registration_no) REFERENCES collateral_registration (no)
);
