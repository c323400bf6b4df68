-- Evidence. Case numbers, one counter row per prefix and year, locked until the caller's transaction ends.
CREATE TABLE record_case_number (
    prefix    VARCHAR(8) NOT NULL,
    case_year INT        NOT NULL,
    last_no   BIGINT     NOT NULL,
    PRIMARY KEY (prefix, case_year)
);

-- One row per command, inserted in the command's own transaction. The truth is `content`: the exact bytes whose digest is
-- `leaf`. The other columns repeat what is inside for searching, and verification compares them with it.
CREATE TABLE record_audit (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    at           DATETIME(6)  NOT NULL,
    user_id      BIGINT       NOT NULL,
    login        VARCHAR(60)  NOT NULL,
    user_name    VARCHAR(100) NOT NULL,
    organisation BIGINT,
    region       VARCHAR(6),
    command      VARCHAR(100) NOT NULL,
    case_no      VARCHAR(40),
    content      LONGBLOB     NOT NULL,
    leaf         BINARY(32)   NOT NULL,
    seq          BIGINT,
    PRIMARY KEY (id),
    -- many rows without a number wait for the sealer; a number is given once
    CONSTRAINT uq_record_audit_seq UNIQUE (seq)
);
CREATE INDEX ix_record_audit_case_no ON record_audit (case_no, id);
CREATE INDEX ix_record_audit_login ON record_audit (login, id);
CREATE INDEX ix_record_audit_command ON record_audit (command, id);
CREATE INDEX ix_record_audit_region ON record_audit (region, id);
CREATE INDEX ix_record_audit_at ON record_audit (at);
