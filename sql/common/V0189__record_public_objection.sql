-- What anybody has against something that is published. Name and contact are for the finance center alone; sender is a digest of
-- the address it came from, for the limits of a day.
CREATE TABLE record_public_objection (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_no    VARCHAR(40)  NOT NULL,
    objector   VARCHAR(100) NOT NULL,
    contact    VARCHAR(100) NOT NULL,
    content    VARCHAR(500) NOT NULL,
    sender     CHAR(64)     NOT NULL,
    left_at    DATETIME(6)  NOT NULL,
    admissible BOOLEAN,
    reason     VARCHAR(500),
    decided_by BIGINT,
    decided_at DATETIME(6)
);
CREATE INDEX ix_record_public_objection_case ON record_public_objection (case_no, id);
CREATE INDEX ix_record_public_objection_sender ON record_public_objection (sender, left_at);
