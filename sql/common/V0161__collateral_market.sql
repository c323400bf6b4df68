-- What is offered on the market page: one item for each right of a disposal, under a code that tells nothing about the case.
CREATE TABLE collateral_market_item (
    code        VARCHAR(20) NOT NULL PRIMARY KEY,
    disposal_no VARCHAR(20) NOT NULL,
    right_id    BIGINT      NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    band        VARCHAR(40) NOT NULL COMMENT 'the range in which the appraised value lies',
    listed_at   DATETIME(6) NOT NULL,
    CONSTRAINT uq_collateral_market_item UNIQUE (disposal_no, right_id),
    CONSTRAINT fk_collateral_market_item_disposal FOREIGN KEY (disposal_no) REFERENCES collateral_disposal (no),
    CONSTRAINT fk_collateral_market_item_right FOREIGN KEY (right_id) REFERENCES collateral_ip_right (id)
);
CREATE INDEX ix_collateral_market_item_listed ON collateral_market_item (listed_at, code);

-- Who would buy. Only a digest of the address is kept, for counting.
CREATE TABLE collateral_interest (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code    VARCHAR(20)  NOT NULL,
    name    VARCHAR(60)  NOT NULL,
    phone   VARCHAR(20)  NOT NULL,
    message VARCHAR(500),
    sender  VARCHAR(64)  NOT NULL,
    left_at DATETIME(6)  NOT NULL,
    CONSTRAINT fk_collateral_interest_item FOREIGN KEY (code) REFERENCES collateral_market_item (code)
);
CREATE INDEX ix_collateral_interest_code ON collateral_interest (code, id);
CREATE INDEX ix_collateral_interest_sender ON collateral_interest (sender, left_at);
