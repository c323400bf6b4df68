-- 退还通知. Each refund is a case of its own: the bank pays and says by which transfer, the fiscal officer sees the money.
CREATE TABLE compensation_refund_notice (
    no          VARCHAR(20) NOT NULL PRIMARY KEY,
    recovery_id BIGINT      NOT NULL,
    claim_no    VARCHAR(20) NOT NULL,
    state       VARCHAR(20) NOT NULL,
    issued_on   DATE        NOT NULL,
    due_on      DATE COMMENT 'null: the calendar of that year was not loaded',
    paid_on     DATE,
    paid_ref    VARCHAR(64),
    paid_by     BIGINT,
    opinion     VARCHAR(500) COMMENT 'why the money was not seen, the last time',
    CONSTRAINT uq_compensation_refund_notice UNIQUE (recovery_id),
    CONSTRAINT fk_compensation_refund_notice_recovery FOREIGN KEY (recovery_id) REFERENCES compensation_recovery (id),
    CONSTRAINT fk_compensation_refund_notice_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);
CREATE INDEX ix_compensation_refund_notice_claim ON compensation_refund_notice (claim_no, no);
CREATE INDEX ix_compensation_refund_notice_state ON compensation_refund_notice (state, due_on);

-- Refunds from before there were notices are numbered apart from the counted ones.
INSERT INTO compensation_refund_notice (no, recovery_id, claim_no, state, issued_on)
SELECT CONCAT('RF-0000-', LPAD(CONCAT('', r.id), 6, '0')), r.id, r.claim_no,
    CASE WHEN r.refund_entry IS NULL THEN 'OPEN' ELSE 'CONFIRMED' END, r.received_on
FROM compensation_recovery r WHERE r.refund > 0;

-- A write-off or claw-back is a case of its own as well.
ALTER TABLE compensation_reversal ADD COLUMN no VARCHAR(20);
UPDATE compensation_reversal SET no = CONCAT('RV-0000-', LPAD(CONCAT('', id), 6, '0'));
ALTER TABLE compensation_reversal MODIFY COLUMN no VARCHAR(20) NOT NULL;
ALTER TABLE compensation_reversal ADD CONSTRAINT uq_compensation_reversal_no UNIQUE (no);
