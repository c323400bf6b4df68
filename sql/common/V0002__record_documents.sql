CREATE TABLE record_document (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_no     VARCHAR(40)  NOT NULL,
    kind        VARCHAR(40)  NOT NULL,
    name        VARCHAR(200) NOT NULL,
    media_type  VARCHAR(100) NOT NULL,
    size        BIGINT       NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    version     INT          NOT NULL,
    uploaded_by BIGINT       NOT NULL,
    uploaded_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    -- also the index by case, and what makes two uploads at once two versions
    CONSTRAINT uq_record_document_version UNIQUE (case_no, kind, name, version)
);

-- The bytes in parts of 4 MB: one packet of 50 MB is more than a server with its default settings takes.
CREATE TABLE record_document_content (
    document_id BIGINT   NOT NULL,
    part_no     INT      NOT NULL,
    bytes       LONGBLOB NOT NULL,
    PRIMARY KEY (document_id, part_no),
    CONSTRAINT fk_record_document_content FOREIGN KEY (document_id) REFERENCES record_document (id)
);
