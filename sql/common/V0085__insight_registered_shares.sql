-- The registered amount by bank and town, beside the other three: a loan counts in the month of its first registration.
alter table insight_monthly_flow add column registered DECIMAL(18,2) DEFAULT 0 NOT NULL;

-- Whose loan a registration secures, kept so that a recount and a revocation find the same share again.
alter table insight_loan_registration add column bank_id BIGINT DEFAULT 0 NOT NULL;
alter table insight_loan_registration add column town VARCHAR(100) DEFAULT '' NOT NULL;
alter table insight_counted_loan add column bank_id BIGINT DEFAULT 0 NOT NULL;
alter table insight_counted_loan add column town VARCHAR(100) DEFAULT '' NOT NULL;

update insight_loan_registration
set bank_id = coalesce((select r.pledgee from collateral_registration r where r.no = case_no), 0),
    town = coalesce((select trim(e.town) from collateral_registration r
                     join party_enterprise e on e.organisation = r.pledgor where r.no = case_no), '');
update insight_counted_loan
set bank_id = coalesce((select k.bank_id from insight_loan_registration k
                        where k.loan_key = insight_counted_loan.loan_key and k.case_no = first_case_no), 0),
    town = coalesce((select k.town from insight_loan_registration k
                     where k.loan_key = insight_counted_loan.loan_key and k.case_no = first_case_no), '');

insert into insight_monthly_flow (region_code, month_start, bank_id, town, credit, disbursed, repaid, enterprises, registered)
select region_code, timestampadd(day, 1 - day(min(first_registered_on)), min(first_registered_on)), bank_id, town, 0, 0, 0, 0, sum(secured_amount)
from insight_counted_loan where first_registered_on is not null
group by region_code, year(first_registered_on), month(first_registered_on), bank_id, town
on duplicate key update registered = values(registered);
