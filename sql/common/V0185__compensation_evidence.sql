-- What the clerk said of each item of the evidence, every time; the last word counts while the item's newest document is the
-- one it was said of. The documents themselves are those of the case, of the kind that bears the item's name.
CREATE TABLE compensation_evidence_check (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    claim_no   VARCHAR(20)  NOT NULL,
    item       VARCHAR(40)  NOT NULL,
    document   BIGINT,
    accepted   BOOLEAN      NOT NULL,
    remark     VARCHAR(200) NOT NULL,
    checked_by BIGINT       NOT NULL,
    checked_at DATETIME(6)  NOT NULL,
    CONSTRAINT fk_compensation_evidence_check_claim FOREIGN KEY (claim_no) REFERENCES compensation_claim (no),
    CONSTRAINT fk_compensation_evidence_check_document FOREIGN KEY (document) REFERENCES record_document (id)
);
CREATE INDEX ix_compensation_evidence_check_claim ON compensation_evidence_check (claim_no, item, id);
