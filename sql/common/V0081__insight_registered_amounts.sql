-- Registered pledge amounts, counted as they happen so that no page ever scans the registrations.
-- Every registration that was ever made, by loan; a revoked one stays with its mark, so that the count can be explained.
create table insight_loan_registration (
    loan_key VARCHAR(40) NOT NULL,
    case_no VARCHAR(40) NOT NULL,
    region_code VARCHAR(6) NOT NULL,
    secured_amount DECIMAL(18,2) NOT NULL,
    registered_on DATE NOT NULL,
    revoked_on DATE,
    constraint pk_insight_loan_registration primary key (loan_key, case_no)
);

-- A loan counts once: with the registration that came first among those not revoked. No first one, no count.
create table insight_counted_loan (
    loan_key VARCHAR(40) NOT NULL,
    region_code VARCHAR(6) NOT NULL,
    first_case_no VARCHAR(40),
    first_registered_on DATE,
    secured_amount DECIMAL(18,2),
    constraint pk_insight_counted_loan primary key (loan_key)
);

create index ix_insight_counted_loan_day on insight_counted_loan (region_code, first_registered_on, loan_key);

create table insight_daily_registered (
    region_code VARCHAR(6) NOT NULL,
    registered_on DATE NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    loans INT NOT NULL,
    constraint pk_insight_daily_registered primary key (region_code, registered_on)
);
