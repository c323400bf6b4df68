-- What a loan needs to know of an enterprise; its name, credit code and region are the organisation's.
CREATE TABLE party_enterprise (
    organisation         BIGINT         NOT NULL PRIMARY KEY,
    town                 VARCHAR(60),
    address              VARCHAR(200),
    legal_representative VARCHAR(60)    NOT NULL,
    contact              VARCHAR(60)    NOT NULL,
    phone                VARCHAR(20)    NOT NULL,
    email                VARCHAR(120),
    industry             VARCHAR(40)    NOT NULL,
    staff                INT            NOT NULL,
    revenue              DECIMAL(18, 2) NOT NULL,
    assets               DECIMAL(18, 2) NOT NULL,
    founded_on           DATE           NOT NULL,
    first_loan           BOOLEAN        NOT NULL,
    start_up             BOOLEAN        NOT NULL,
    size_class           VARCHAR(40)    NOT NULL,
    version              INT            NOT NULL,
    CONSTRAINT fk_party_enterprise_organisation FOREIGN KEY (organisation) REFERENCES party_organisation (id)
);
