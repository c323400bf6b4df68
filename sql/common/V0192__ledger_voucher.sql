-- 凭证号: the number of an entry within its book and month, without gaps. Given when the month is closed, in the order of day and
-- id; inserted once and never changed. voucher_month is year and month as one number, e.g. 202603.
create table ledger_voucher (
    entry_id BIGINT NOT NULL,
    book_id BIGINT NOT NULL,
    voucher_month INT NOT NULL,
    voucher_no INT NOT NULL,
    constraint pk_ledger_voucher primary key (entry_id),
    constraint uq_ledger_voucher_no unique (book_id, voucher_month, voucher_no),
    constraint fk_ledger_voucher_entry foreign key (entry_id) references ledger_entry (id),
    constraint fk_ledger_voucher_book foreign key (book_id) references ledger_book (id),
    constraint ck_ledger_voucher_no check (voucher_no > 0)
);

-- Months that were closed before there were numbers get theirs now.
insert into ledger_voucher (entry_id, book_id, voucher_month, voucher_no)
select e.id, e.book_id, year(e.entry_date) * 100 + month(e.entry_date),
       row_number() over (partition by e.book_id, year(e.entry_date), month(e.entry_date) order by e.entry_date, e.id)
from ledger_entry e join ledger_book b on b.id = e.book_id
where e.entry_date <= b.closed_through;
