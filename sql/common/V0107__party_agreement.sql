-- On which terms a bank or a guarantor takes part in a region's pool: its agreement, entered by the clerk, in force when the
-- director of the finance center confirms. What party_admission says, where it is offered business at all, is another matter.
-- line_multiple: its credit line as a multiple of the deposit; first_year_multiple: the volume it promises for the first year.
-- A guarantor has capital and payout_ratio, what it paid out of what it guaranteed over the last three years.
CREATE TABLE party_agreement (
    id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organisation        BIGINT       NOT NULL,
    region              VARCHAR(6)   NOT NULL,
    document_no         VARCHAR(100) NOT NULL,
    valid_from          DATE         NOT NULL,
    valid_to            DATE         NOT NULL,
    line_multiple       DECIMAL(8, 2),
    first_year_multiple DECIMAL(8, 2),
    deposit             DECIMAL(18, 2),
    capital             DECIMAL(18, 2),
    payout_ratio        DECIMAL(14, 8),
    state               VARCHAR(20)  NOT NULL,
    entered_by          BIGINT       NOT NULL,
    entered_by_name     VARCHAR(60)  NOT NULL,
    entered_at          DATETIME(6)  NOT NULL,
    decided_by          BIGINT,
    decided_by_name     VARCHAR(60),
    decided_at          DATETIME(6),
    opinion             VARCHAR(500),
    ended_on            DATE,
    ended_by_name       VARCHAR(60),
    end_reason          VARCHAR(300),
    CONSTRAINT uq_party_agreement_document UNIQUE (organisation, region, document_no),
    CONSTRAINT fk_party_agreement_organisation FOREIGN KEY (organisation) REFERENCES party_organisation (id),
    CONSTRAINT fk_party_agreement_region FOREIGN KEY (region) REFERENCES party_region (code),
    CONSTRAINT ck_party_agreement_state CHECK (state IN ('ENTERED', 'CONFIRMED', 'REJECTED')),
    CONSTRAINT ck_party_agreement_period CHECK (valid_to >= valid_from),
    CONSTRAINT ck_party_agreement_checker CHECK (decided_by IS NULL OR decided_by <> entered_by)
);
CREATE INDEX ix_party_agreement_region ON party_agreement (region, state);

-- Where the agreement departs from a policy: the share of the loss that the fund bears for this bank.
CREATE TABLE party_agreement_share (
    agreement  BIGINT         NOT NULL,
    policy     VARCHAR(80)    NOT NULL,
    fund_share DECIMAL(14, 8) NOT NULL,
    PRIMARY KEY (agreement, policy),
    CONSTRAINT fk_party_agreement_share_agreement FOREIGN KEY (agreement) REFERENCES party_agreement (id)
);
