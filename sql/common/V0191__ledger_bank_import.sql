-- A statement of the custodian bank as a file: checked first, then taken as a whole or not at all. The file itself is a document
-- of the book. first_day, last_day, received and paid are what all its rows say together, for comparing with the bank's own sums.
create table ledger_bank_import (
    id BIGINT NOT NULL AUTO_INCREMENT,
    book_id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    row_total INT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    received DECIMAL(18,2) NOT NULL,
    paid DECIMAL(18,2) NOT NULL,
    checked_by BIGINT NOT NULL,
    checked_by_name VARCHAR(100) NOT NULL,
    checked_at DATETIME(6) NOT NULL,
    -- how many of its rows were new when it was taken; null while it waits
    imported INT,
    imported_by BIGINT,
    imported_by_name VARCHAR(100),
    imported_at DATETIME(6),
    constraint pk_ledger_bank_import primary key (id),
    constraint uq_ledger_bank_import_file unique (book_id, sha256),
    constraint fk_ledger_bank_import_book foreign key (book_id) references ledger_book (id)
);
