-- Matching of a book with its bank runs in stretches, one transaction each, and one run at a time: the row says who runs it and how
-- far it is. A run that was not seen for a while is dead and the next one takes its place; run tells the two apart.
create table ledger_matching (
    book_id BIGINT NOT NULL,
    run INT NOT NULL,
    -- bank lines to be looked at, and looked at, in both rounds together
    total BIGINT NOT NULL,
    looked BIGINT NOT NULL,
    matched BIGINT NOT NULL,
    started_by BIGINT NOT NULL,
    started_by_name VARCHAR(100) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    constraint pk_ledger_matching primary key (book_id),
    constraint fk_ledger_matching_book foreign key (book_id) references ledger_book (id)
);

-- Which lines are of the same money as another, without reading all of the account.
create index ix_ledger_line_money on ledger_line (account_id, amount, entry_date);
create index ix_ledger_bank_line_money on ledger_bank_line (book_id, amount, booked_on);
