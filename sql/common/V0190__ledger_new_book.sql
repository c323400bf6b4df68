-- A book that one person asks to open and another decides on: the request names no book until there is one.
alter table ledger_request modify column book_id BIGINT NULL;

create table ledger_new_book (
    request_no VARCHAR(40) NOT NULL,
    region_code VARCHAR(6) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    fund_level VARCHAR(40) NOT NULL,
    budget_year INT NOT NULL,
    name VARCHAR(100) NOT NULL,
    bank_name VARCHAR(100),
    bank_account VARCHAR(40),
    constraint pk_ledger_new_book primary key (request_no),
    constraint fk_ledger_new_book_request foreign key (request_no) references ledger_request (no)
);
create index ix_ledger_new_book_region on ledger_new_book (region_code, request_no);
