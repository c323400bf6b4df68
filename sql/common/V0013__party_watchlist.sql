-- Dated lists that rules ask about, by credit code: the firm may not (yet) be on the platform. An entry is ended, never deleted.
CREATE TABLE party_watchlist (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(40)  NOT NULL,
    credit_code VARCHAR(18)  NOT NULL,
    name        VARCHAR(200) NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_to    DATE,
    source      VARCHAR(300) NOT NULL,
    region      VARCHAR(6)   NOT NULL,
    CONSTRAINT uq_party_watchlist_entry UNIQUE (credit_code, kind, valid_from),
    CONSTRAINT fk_party_watchlist_region FOREIGN KEY (region) REFERENCES party_region (code)
);
CREATE INDEX ix_party_watchlist_region ON party_watchlist (region, kind);
