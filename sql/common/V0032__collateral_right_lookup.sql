-- An import looks hundreds of numbers up at once, of any type.
CREATE INDEX ix_collateral_ip_right_number ON collateral_ip_right (number);
