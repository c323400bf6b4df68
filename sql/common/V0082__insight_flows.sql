-- What was agreed, paid out and paid back, by month, bank and town: the four amounts of a region are never mixed, and no page
-- adds up loans. A loan's bank and town are kept from the day it was opened, for the events that carry only its number.
create table insight_loan (
    loan_no VARCHAR(40) NOT NULL,
    region_code VARCHAR(6) NOT NULL,
    enterprise_id BIGINT NOT NULL,
    bank_id BIGINT NOT NULL,
    town VARCHAR(100) NOT NULL,
    constraint pk_insight_loan primary key (loan_no)
);

-- Enterprises are counted once however many loans they have: in the month of their first money.
create table insight_financed_enterprise (
    region_code VARCHAR(6) NOT NULL,
    enterprise_id BIGINT NOT NULL,
    constraint pk_insight_financed_enterprise primary key (region_code, enterprise_id)
);

create table insight_monthly_flow (
    region_code VARCHAR(6) NOT NULL,
    month_start DATE NOT NULL,
    bank_id BIGINT NOT NULL,
    town VARCHAR(100) NOT NULL,
    credit DECIMAL(18,2) NOT NULL,
    disbursed DECIMAL(18,2) NOT NULL,
    repaid DECIMAL(18,2) NOT NULL,
    enterprises INT NOT NULL,
    constraint pk_insight_monthly_flow primary key (region_code, month_start, bank_id, town)
);
