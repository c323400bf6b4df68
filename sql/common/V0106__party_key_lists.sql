-- A region's named lists of enterprises that it supports (重点支持名录), each by its own document and for its own time.
CREATE TABLE party_key_list (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region          VARCHAR(6)   NOT NULL,
    name            VARCHAR(100) NOT NULL,
    document        VARCHAR(300) NOT NULL,
    valid_from      DATE         NOT NULL,
    valid_to        DATE,
    entered_by      BIGINT       NOT NULL,
    entered_by_name VARCHAR(60)  NOT NULL,
    entered_at      DATETIME(6)  NOT NULL,
    ended_by_name   VARCHAR(60),
    CONSTRAINT uq_party_key_list_name UNIQUE (region, name),
    CONSTRAINT fk_party_key_list_region FOREIGN KEY (region) REFERENCES party_region (code)
);

-- list_name: which key list of the entry's region; empty for the other kinds, whose lists have no name of their own.
-- Rows of earlier versions do not say who entered them.
ALTER TABLE party_watchlist ADD COLUMN list_name VARCHAR(100) DEFAULT '' NOT NULL;
ALTER TABLE party_watchlist ADD COLUMN entered_by BIGINT;
ALTER TABLE party_watchlist ADD COLUMN entered_by_name VARCHAR(60);
ALTER TABLE party_watchlist ADD COLUMN entered_at DATETIME(6);
ALTER TABLE party_watchlist ADD COLUMN ended_by_name VARCHAR(60);
ALTER TABLE party_watchlist ADD COLUMN ended_at DATETIME(6);
ALTER TABLE party_watchlist ADD COLUMN end_reason VARCHAR(300);
ALTER TABLE party_watchlist DROP CONSTRAINT uq_party_watchlist_entry;
ALTER TABLE party_watchlist ADD CONSTRAINT uq_party_watchlist_entry UNIQUE (credit_code, kind, list_name, valid_from);

-- Size, first loan and start-up as they stood from a day on, because a rule asks about the day of signing, not about today.
CREATE TABLE party_enterprise_standing (
    organisation BIGINT      NOT NULL,
    valid_from   DATE        NOT NULL,
    size_class   VARCHAR(40) NOT NULL,
    first_loan   BOOLEAN     NOT NULL,
    start_up     BOOLEAN     NOT NULL,
    PRIMARY KEY (organisation, valid_from),
    CONSTRAINT fk_party_enterprise_standing_organisation FOREIGN KEY (organisation) REFERENCES party_enterprise (organisation)
);

-- Of what was entered before this table only the newest is known; it counts from the founding.
INSERT INTO party_enterprise_standing (organisation, valid_from, size_class, first_loan, start_up)
SELECT organisation, founded_on, size_class, first_loan, start_up FROM party_enterprise;
