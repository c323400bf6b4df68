-- What the bank hands back of one receipt, over-payment or claw-back, level by level: each public party's part goes to the book
-- of its own pool, with the entry that made it due and the one that saw it come.
CREATE TABLE compensation_refund (
    recovery_id BIGINT         NOT NULL,
    party       VARCHAR(20)    NOT NULL,
    book        BIGINT         NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    due_entry   VARCHAR(20),
    paid_entry  VARCHAR(20),
    PRIMARY KEY (recovery_id, party),
    CONSTRAINT ck_compensation_refund_amount CHECK (amount > 0),
    CONSTRAINT fk_compensation_refund_recovery FOREIGN KEY (recovery_id) REFERENCES compensation_recovery (id),
    CONSTRAINT fk_compensation_refund_book FOREIGN KEY (book) REFERENCES ledger_book (id)
);
CREATE INDEX ix_compensation_refund_book ON compensation_refund (book, recovery_id);

-- Until now all of it was booked in the pool of the enrolment, which is the fund's.
INSERT INTO compensation_refund (recovery_id, party, book, amount, paid_entry)
SELECT r.id, 'FUND', e.book, r.refund, r.refund_entry
FROM compensation_recovery r
JOIN compensation_claim c ON c.no = r.claim_no
JOIN compensation_enrolment e ON e.no = c.enrolment_no
WHERE r.refund > 0;

-- What of each level's payment is written off. The expense was booked when the payment was released; nothing is posted again.
CREATE TABLE compensation_write_off (
    reversal_id BIGINT         NOT NULL,
    party       VARCHAR(20)    NOT NULL,
    book        BIGINT         NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (reversal_id, party),
    CONSTRAINT fk_compensation_write_off_reversal FOREIGN KEY (reversal_id) REFERENCES compensation_reversal (id),
    CONSTRAINT fk_compensation_write_off_book FOREIGN KEY (book) REFERENCES ledger_book (id)
);
