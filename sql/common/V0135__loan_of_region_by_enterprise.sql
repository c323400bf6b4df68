-- The loans of a region enterprise by enterprise: a year's reckoning walks them so, because a cap by year is the
-- enterprise's, not the loan's.
CREATE INDEX ix_loan_loan_region_enterprise ON loan_loan (region, enterprise, no);
