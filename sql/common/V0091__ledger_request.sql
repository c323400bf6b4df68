-- What one person asks for and another decides: funding, withdrawal, budget, interest, opening balances, reversals, reopening
-- of a month. A request is never changed; its lines are what will be posted.
create table ledger_request (
    no VARCHAR(40) NOT NULL,
    book_id BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    state VARCHAR(40) NOT NULL,
    entry_date DATE NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    -- the paper it comes from
    document VARCHAR(200) NOT NULL,
    narration VARCHAR(300) NOT NULL,
    reverses BIGINT,
    requested_by BIGINT NOT NULL,
    requested_by_name VARCHAR(100) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    decided_by BIGINT,
    decided_by_name VARCHAR(100),
    decided_at DATETIME(6),
    opinion VARCHAR(500),
    entry_id BIGINT,
    version INT NOT NULL,
    constraint pk_ledger_request primary key (no),
    constraint fk_ledger_request_book foreign key (book_id) references ledger_book (id),
    constraint fk_ledger_request_reverses foreign key (reverses) references ledger_entry (id),
    constraint fk_ledger_request_entry foreign key (entry_id) references ledger_entry (id),
    constraint ck_ledger_request_state check (state in ('REQUESTED', 'APPROVED', 'REJECTED')),
    constraint ck_ledger_request_checker check (decided_by is null or decided_by <> requested_by)
);
create index ix_ledger_request_book on ledger_request (book_id, requested_at, no);
create index ix_ledger_request_state on ledger_request (state, book_id);

create table ledger_request_line (
    request_no VARCHAR(40) NOT NULL,
    line_no INT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    holder VARCHAR(100) NOT NULL,
    side VARCHAR(6) NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    constraint pk_ledger_request_line primary key (request_no, line_no),
    constraint fk_ledger_request_line foreign key (request_no) references ledger_request (no)
);
