-- What each verification of the trail found, so that an auditor sees when it was last looked at, and the next one can go on
-- from the head that was found sound.
CREATE TABLE record_verification (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    extent          VARCHAR(20) NOT NULL,
    at              DATETIME(6) NOT NULL,
    blocks          BIGINT      NOT NULL,
    entries         BIGINT      NOT NULL,
    unsealed        BIGINT      NOT NULL,
    oldest_unsealed DATETIME(6),
    anchors         INT,
    head_no         BIGINT,
    head_hash       BINARY(32),
    intact          BOOLEAN     NOT NULL,
    findings        LONGTEXT    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_record_verification_extent CHECK (extent IN ('FULL', 'INCREMENTAL'))
);
CREATE INDEX ix_record_verification_extent ON record_verification (extent, id);
CREATE INDEX ix_record_verification_intact ON record_verification (intact, id);
