-- A book may be closed for good, and opened again: nothing is posted to it while closed_on stands. Its balances then say 9999-12-31
-- in closed_through, so that the update which guards a posting refuses it on the row that it locks anyway.
alter table ledger_book add column closed_on DATE NULL;

-- What a book was called and which account its custodian kept, from which day. The last one of a day counts; ledger_book holds
-- what counts today. request_no: who asked for it and who agreed; null for what the book began with.
create table ledger_book_version (
    id BIGINT NOT NULL AUTO_INCREMENT,
    book_id BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    name VARCHAR(100) NOT NULL,
    bank_name VARCHAR(100),
    bank_account VARCHAR(40),
    request_no VARCHAR(40),
    constraint pk_ledger_book_version primary key (id),
    constraint fk_ledger_book_version_book foreign key (book_id) references ledger_book (id),
    constraint fk_ledger_book_version_request foreign key (request_no) references ledger_request (no)
);
create index ix_ledger_book_version_day on ledger_book_version (book_id, valid_from, id);

insert into ledger_book_version (book_id, valid_from, name, bank_name, bank_account)
select id, '1900-01-01', name, bank_name, bank_account from ledger_book;
