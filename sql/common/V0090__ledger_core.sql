-- The double-entry core. One book for each fund; entries and their lines are inserted and never changed; what an account
-- holds stands in rows of its own that only a guarded update moves.
create table ledger_book (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(6) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    fund_level VARCHAR(40) NOT NULL,
    -- 0 for a fund that goes on from year to year
    budget_year INT NOT NULL,
    name VARCHAR(100) NOT NULL,
    bank_name VARCHAR(100),
    bank_account VARCHAR(40),
    -- the last day of the last closed month; nothing is posted up to it
    closed_through DATE NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    constraint pk_ledger_book primary key (id),
    constraint uq_ledger_book_fund unique (region_code, kind, fund_level, budget_year, name)
);

-- holder: whose part of the account it is, e.g. the funder of a capital account; empty where the account is not divided.
create table ledger_account (
    id BIGINT NOT NULL AUTO_INCREMENT,
    book_id BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    holder VARCHAR(100) NOT NULL,
    slots INT NOT NULL,
    constraint pk_ledger_account primary key (id),
    constraint uq_ledger_account_kind unique (book_id, kind, holder),
    constraint fk_ledger_account_book foreign key (book_id) references ledger_book (id)
);

-- What an account holds on its normal side, in as many rows as it has slots, so that postings to one fund need not wait for
-- each other. No slot of a bounded account falls below zero, so their sum cannot either. closed_through repeats the book's:
-- the guarded update checks it on the row that it locks.
create table ledger_balance (
    account_id BIGINT NOT NULL,
    slot INT NOT NULL,
    balance DECIMAL(18,2) NOT NULL,
    bounded BOOLEAN NOT NULL,
    closed_through DATE NOT NULL,
    constraint pk_ledger_balance primary key (account_id, slot),
    constraint fk_ledger_balance_account foreign key (account_id) references ledger_account (id),
    constraint ck_ledger_balance_bound check (bounded = false or balance >= 0)
);

-- cause: why it was posted, once and for ever. reverses: the entry that it undoes.
create table ledger_entry (
    id BIGINT NOT NULL AUTO_INCREMENT,
    book_id BIGINT NOT NULL,
    entry_date DATE NOT NULL,
    cause VARCHAR(120) NOT NULL,
    narration VARCHAR(300) NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    reverses BIGINT,
    posted_by BIGINT NOT NULL,
    posted_by_name VARCHAR(100) NOT NULL,
    posted_at DATETIME(6) NOT NULL,
    constraint pk_ledger_entry primary key (id),
    constraint uq_ledger_entry_cause unique (cause),
    constraint uq_ledger_entry_reverses unique (reverses),
    constraint fk_ledger_entry_book foreign key (book_id) references ledger_book (id),
    constraint fk_ledger_entry_reverses foreign key (reverses) references ledger_entry (id)
);
create index ix_ledger_entry_day on ledger_entry (book_id, entry_date, id);

create table ledger_line (
    entry_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    account_id BIGINT NOT NULL,
    entry_date DATE NOT NULL,
    side VARCHAR(6) NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    party BIGINT,
    case_no VARCHAR(40),
    constraint pk_ledger_line primary key (entry_id, line_no),
    constraint fk_ledger_line_entry foreign key (entry_id) references ledger_entry (id),
    constraint fk_ledger_line_account foreign key (account_id) references ledger_account (id),
    constraint ck_ledger_line_amount check (amount > 0),
    constraint ck_ledger_line_side check (side in ('DEBIT', 'CREDIT'))
);
create index ix_ledger_line_account on ledger_line (account_id, entry_date, entry_id, line_no);
create index ix_ledger_line_case on ledger_line (case_no);

-- What a closed day moved and left, one row for each account and day with movement; written when its month is closed.
create table ledger_day (
    account_id BIGINT NOT NULL,
    entry_date DATE NOT NULL,
    debit DECIMAL(18,2) NOT NULL,
    credit DECIMAL(18,2) NOT NULL,
    balance DECIMAL(18,2) NOT NULL,
    constraint pk_ledger_day primary key (account_id, entry_date),
    constraint fk_ledger_day_account foreign key (account_id) references ledger_account (id)
);
