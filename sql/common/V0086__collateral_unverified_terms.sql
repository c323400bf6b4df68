-- The longer terms of the 2025 revision are remembered, not read: said where the article is shown.
UPDATE collateral_protection_term SET article = CONCAT(article, '（待核对）') WHERE valid_from = '2025-06-01';
