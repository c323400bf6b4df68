-- A refund into several pools is several transfers: each pool has an account of its own, and its statement tells its own amount and
-- reference. The parties whose parts go to one pool are paid together.
CREATE TABLE compensation_refund_transfer (
    recovery_id  BIGINT         NOT NULL,
    book         BIGINT         NOT NULL,
    amount       DECIMAL(18, 2) NOT NULL,
    state        VARCHAR(20)    NOT NULL,
    paid_on      DATE,
    paid_ref     VARCHAR(64)    COMMENT 'by which transfer, as the bank says',
    paid_by      BIGINT,
    opinion      VARCHAR(500)   COMMENT 'why the money was not seen, the last time',
    received_on  DATE,
    received_ref VARCHAR(64)    COMMENT 'the same, as the account of the pool has it',
    received_by  BIGINT,
    PRIMARY KEY (recovery_id, book),
    CONSTRAINT ck_compensation_refund_transfer_state CHECK (state IN ('OPEN', 'PAID', 'CONFIRMED')),
    CONSTRAINT ck_compensation_refund_transfer_amount CHECK (amount > 0),
    CONSTRAINT fk_compensation_refund_transfer_recovery FOREIGN KEY (recovery_id) REFERENCES compensation_recovery (id),
    CONSTRAINT fk_compensation_refund_transfer_book FOREIGN KEY (book) REFERENCES ledger_book (id)
);
CREATE INDEX ix_compensation_refund_transfer_book ON compensation_refund_transfer (book, received_on);

-- Until now one sum went to all pools under one reference, which belongs to every part.
INSERT INTO compensation_refund_transfer (recovery_id, book, amount, state, paid_on, paid_ref, paid_by, opinion, received_on,
    received_ref, received_by)
SELECT p.recovery_id, p.book, SUM(p.amount), n.state, n.paid_on, n.paid_ref, n.paid_by, n.opinion, r.refunded_on, r.refund_ref,
    r.confirmed_by
FROM compensation_refund p
JOIN compensation_refund_notice n ON n.recovery_id = p.recovery_id
JOIN compensation_recovery r ON r.id = p.recovery_id
GROUP BY p.recovery_id, p.book, n.state, n.paid_on, n.paid_ref, n.paid_by, n.opinion, r.refunded_on, r.refund_ref, r.confirmed_by;

ALTER TABLE compensation_refund_notice DROP COLUMN paid_on;
ALTER TABLE compensation_refund_notice DROP COLUMN paid_ref;
ALTER TABLE compensation_refund_notice DROP COLUMN paid_by;
ALTER TABLE compensation_refund_notice DROP COLUMN opinion;
