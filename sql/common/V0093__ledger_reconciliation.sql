-- The custodian bank's own lines, as its statement tells them. side is seen from our book: DEBIT is money received.
create table ledger_bank_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    book_id BIGINT NOT NULL,
    reference VARCHAR(80) NOT NULL,
    booked_on DATE NOT NULL,
    side VARCHAR(6) NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    counterparty VARCHAR(200),
    remark VARCHAR(300),
    imported_by BIGINT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    constraint pk_ledger_bank_line primary key (id),
    constraint uq_ledger_bank_line_reference unique (book_id, reference),
    constraint fk_ledger_bank_line_book foreign key (book_id) references ledger_book (id),
    constraint ck_ledger_bank_line_amount check (amount > 0)
);
create index ix_ledger_bank_line_day on ledger_bank_line (book_id, booked_on, id);

-- Which of our lines a bank line is. Each is matched once; matched_by is 0 where the rule matched.
create table ledger_bank_match (
    bank_line_id BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    matched_by BIGINT NOT NULL,
    matched_at DATETIME(6) NOT NULL,
    constraint pk_ledger_bank_match primary key (bank_line_id),
    constraint uq_ledger_bank_match_line unique (entry_id, line_no),
    constraint fk_ledger_bank_match_bank foreign key (bank_line_id) references ledger_bank_line (id),
    constraint fk_ledger_bank_match_line foreign key (entry_id, line_no) references ledger_line (entry_id, line_no)
);

-- Why a line stands on one side only, by one person, and its clearing by another.
create table ledger_bank_difference (
    id BIGINT NOT NULL AUTO_INCREMENT,
    book_id BIGINT NOT NULL,
    bank_line_id BIGINT,
    entry_id BIGINT,
    line_no INT,
    explanation VARCHAR(300) NOT NULL,
    explained_by BIGINT NOT NULL,
    explained_by_name VARCHAR(100) NOT NULL,
    explained_at DATETIME(6) NOT NULL,
    cleared_by BIGINT,
    cleared_by_name VARCHAR(100),
    cleared_at DATETIME(6),
    constraint pk_ledger_bank_difference primary key (id),
    constraint uq_ledger_bank_difference_bank unique (bank_line_id),
    constraint uq_ledger_bank_difference_line unique (entry_id, line_no),
    constraint fk_ledger_bank_difference_book foreign key (book_id) references ledger_book (id),
    constraint fk_ledger_bank_difference_bank foreign key (bank_line_id) references ledger_bank_line (id),
    constraint fk_ledger_bank_difference_line foreign key (entry_id, line_no) references ledger_line (entry_id, line_no),
    constraint ck_ledger_bank_difference_checker check (cleared_by is null or cleared_by <> explained_by)
);
