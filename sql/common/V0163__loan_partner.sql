-- What guarantors and insurers offer in a region; entered by them, confirmed by the finance center's director.
CREATE TABLE loan_partner_product (
    id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    partner    BIGINT         NOT NULL,
    kind       VARCHAR(40)    NOT NULL,
    region     VARCHAR(6)     NOT NULL,
    name       VARCHAR(100)   NOT NULL,
    fee_rate   DECIMAL(18, 8) NOT NULL COMMENT 'of the principal, for a year',
    risk_share DECIMAL(18, 8) NOT NULL,
    valid_from DATE           NOT NULL,
    valid_to   DATE           NOT NULL,
    state      VARCHAR(40)    NOT NULL,
    entered_by BIGINT         NOT NULL,
    entered_at DATETIME(6)    NOT NULL,
    decided_by BIGINT,
    decided_at DATETIME(6),
    opinion    VARCHAR(500),
    version    INT            NOT NULL,
    CONSTRAINT ck_loan_partner_product_share CHECK (risk_share > 0 AND risk_share < 1),
    CONSTRAINT ck_loan_partner_product_days CHECK (valid_to >= valid_from),
    CONSTRAINT fk_loan_partner_product_partner FOREIGN KEY (partner) REFERENCES party_organisation (id)
);
CREATE INDEX ix_loan_partner_product_partner ON loan_partner_product (partner, id);
CREATE INDEX ix_loan_partner_product_region ON loan_partner_product (region, state, id);

-- The part of a partner in a loan, with the product's terms as they were when it was attached.
CREATE TABLE loan_partner_part (
    loan_no     VARCHAR(20)    NOT NULL,
    partner     BIGINT         NOT NULL,
    product_id  BIGINT         NOT NULL,
    fee_rate    DECIMAL(18, 8) NOT NULL,
    risk_share  DECIMAL(18, 8) NOT NULL,
    attached_by BIGINT         NOT NULL,
    attached_at DATETIME(6)    NOT NULL,
    PRIMARY KEY (loan_no, partner),
    CONSTRAINT fk_loan_partner_part_loan FOREIGN KEY (loan_no) REFERENCES loan_loan (no),
    CONSTRAINT fk_loan_partner_part_product FOREIGN KEY (product_id) REFERENCES loan_partner_product (id)
);
CREATE INDEX ix_loan_partner_part_partner ON loan_partner_part (partner, loan_no);
