-- One row per Idempotency-Key of a login. `effected` is set inside the transaction of the command it protects, so a crash
-- between the command's commit and the stored answer can never lead to the command running twice.
CREATE TABLE record_idempotency_key (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    login        VARCHAR(60)  NOT NULL,
    request_key  VARCHAR(200) NOT NULL,
    fingerprint  BINARY(32)   NOT NULL,
    claim_no     INT          NOT NULL,
    lease_until  DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    effected     BOOLEAN      NOT NULL,
    case_no      VARCHAR(40),
    status       INT,
    content_type VARCHAR(200),
    location     VARCHAR(500),
    answer       LONGBLOB,
    PRIMARY KEY (id),
    CONSTRAINT uq_record_idempotency_key UNIQUE (login, request_key)
);
CREATE INDEX ix_record_idempotency_key_expires ON record_idempotency_key (expires_at);
