-- What of a share was released and is not yet paid; so that pools which owe a claim together can pay it each for itself, and what is
-- taken back is exactly what was booked.
ALTER TABLE compensation_share ADD COLUMN due DECIMAL(18, 2) NOT NULL DEFAULT 0;

-- Claims that wait for their payment: what was ever released of the share, less what was ever paid.
UPDATE compensation_share SET due =
    COALESCE((SELECT SUM(e.amount) FROM ledger_entry e
              WHERE e.cause LIKE CONCAT('compensation.release:', compensation_share.claim_no, ':%:', compensation_share.party)), 0)
    - COALESCE((SELECT SUM(p.amount) FROM compensation_payment p
                WHERE p.claim_no = compensation_share.claim_no AND p.party = compensation_share.party), 0)
WHERE claim_no IN (SELECT c.no FROM compensation_claim c WHERE c.state IN ('RELEASED', 'QUEUED'));

-- From before the pool of a share was kept: the one that its release was booked in.
UPDATE compensation_share SET book =
    (SELECT MAX(e.book_id) FROM ledger_entry e
     WHERE e.cause LIKE CONCAT('compensation.release:', compensation_share.claim_no, ':%:', compensation_share.party))
WHERE book IS NULL AND due > 0;

-- How often a release was taken back; each release is booked under a cause of its own.
ALTER TABLE compensation_claim ADD COLUMN recalls INT NOT NULL DEFAULT 0;
