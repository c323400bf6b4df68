-- The newest version of each name; its row is locked while the next one is stored.
CREATE TABLE record_document_series (
    case_no      VARCHAR(40)  NOT NULL,
    kind         VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    last_version INT          NOT NULL,
    PRIMARY KEY (case_no, kind, name)
);
