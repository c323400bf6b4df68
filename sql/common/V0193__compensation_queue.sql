-- Who waits at which pool. A claim that several levels pay waits at the pool of each; a pool never waits for another of its region.
-- The row of compensation_queue is where payments from one pool follow each other when its policy makes claims wait.
CREATE TABLE compensation_queue (
    book BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT fk_compensation_queue_book FOREIGN KEY (book) REFERENCES ledger_book (id)
);

CREATE TABLE compensation_waiting (
    book     BIGINT      NOT NULL,
    claim_no VARCHAR(20) NOT NULL,
    PRIMARY KEY (book, claim_no),
    CONSTRAINT fk_compensation_waiting_queue FOREIGN KEY (book) REFERENCES compensation_queue (book),
    CONSTRAINT fk_compensation_waiting_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no)
);

INSERT INTO compensation_queue (book) SELECT id FROM ledger_book WHERE kind = 'RISK_POOL';

-- Claims that wait already: each share that is still open at the first pool of its level, or else at the enrolment's.
INSERT INTO compensation_waiting (book, claim_no)
SELECT DISTINCT COALESCE((SELECT MIN(b.id) FROM ledger_book b
                          WHERE b.region_code = c.region AND b.kind = 'RISK_POOL' AND b.fund_level = s.party), e.book), c.no
FROM compensation_claim c
JOIN compensation_enrolment e ON e.no = c.enrolment_no
JOIN compensation_share s ON s.claim_no = c.no AND s.amount > s.paid
WHERE c.state = 'QUEUED' AND s.party IN ('FUND', 'PROVINCE', 'CITY', 'DISTRICT');

-- The pool that owes a share since its release: a pool of the share's level that is opened later owes nothing of it.
ALTER TABLE compensation_share ADD COLUMN book BIGINT NULL;
