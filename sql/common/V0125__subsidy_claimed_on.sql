-- The year's table walks the claims of a region by the day they were filed.
CREATE INDEX ix_subsidy_claim_claimed ON subsidy_claim (region, claimed_on);
