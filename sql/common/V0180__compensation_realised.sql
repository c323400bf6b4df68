-- What disposals on the platform brought for a claimed loan, once for each receipt. Before the loss is computed it lessens the
-- claim's net loss; afterwards it is a recovery under the same reference, DP-2026-000001:<the bank's own>.
CREATE TABLE compensation_realised (
    claim_no    VARCHAR(20)    NOT NULL,
    reference   VARCHAR(100)   NOT NULL,
    received_on DATE           NOT NULL,
    gross       DECIMAL(18, 2) NOT NULL,
    costs       DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (claim_no, reference),
    CONSTRAINT ck_compensation_realised_costs CHECK (gross > 0 AND costs >= 0 AND costs <= gross),
    CONSTRAINT fk_compensation_realised_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);

ALTER TABLE compensation_recovery MODIFY COLUMN reference VARCHAR(100) NOT NULL;
-- Received after the loss was computed and before all of it was paid: shared once the last payment has arrived.
ALTER TABLE compensation_recovery ADD COLUMN awaits_payment BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX ix_collateral_disposal_loan ON collateral_disposal (loan_no, state);
