-- Regions: the five of the seed documents. Codes are GB/T 2260; the authority is the office that keeps IP matters there.
CREATE TABLE party_region (
    code      VARCHAR(6)   NOT NULL PRIMARY KEY,
    name      VARCHAR(60)  NOT NULL,
    authority VARCHAR(120) NOT NULL,
    sort      INT          NOT NULL
);

INSERT INTO party_region (code, name, authority, sort) VALUES
    ('140802', '运城市盐湖区', '运城市盐湖区市场监督管理局（知识产权局）', 1),
    ('140600', '朔州市', '朔州市市场监督管理局（知识产权局）', 2),
    ('370800', '济宁市', '济宁市市场监督管理局（知识产权局）', 3),
    ('440605', '佛山市南海区', '佛山市南海区市场监督管理局（知识产权局）', 4),
    ('419001', '济源市', '济源产城融合示范区市场监督管理局（知识产权局）', 5);

-- parent: a branch's head office. authority_limit: what a bank decides itself; empty = without limit.
CREATE TABLE party_organisation (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind            VARCHAR(40)  NOT NULL,
    name            VARCHAR(200) NOT NULL,
    credit_code     VARCHAR(18),
    region          VARCHAR(6)   NOT NULL,
    parent          BIGINT,
    authority_limit DECIMAL(18, 2),
    active          BOOLEAN      NOT NULL,
    version         INT          NOT NULL,
    CONSTRAINT uq_party_organisation_credit_code UNIQUE (credit_code),
    CONSTRAINT fk_party_organisation_region FOREIGN KEY (region) REFERENCES party_region (code),
    CONSTRAINT fk_party_organisation_parent FOREIGN KEY (parent) REFERENCES party_organisation (id)
);
CREATE INDEX ix_party_organisation_kind ON party_organisation (kind, region);
CREATE INDEX ix_party_organisation_name ON party_organisation (name);

-- The regions in which a bank or an evaluator is admitted to the business.
CREATE TABLE party_admission (
    organisation BIGINT     NOT NULL,
    region       VARCHAR(6) NOT NULL,
    PRIMARY KEY (organisation, region),
    CONSTRAINT fk_party_admission_organisation FOREIGN KEY (organisation) REFERENCES party_organisation (id),
    CONSTRAINT fk_party_admission_region FOREIGN KEY (region) REFERENCES party_region (code)
);
CREATE INDEX ix_party_admission_region ON party_admission (region);

-- Shareholding, family, management: what makes an evaluator not independent. The smaller id comes first.
CREATE TABLE party_connection (
    one    BIGINT       NOT NULL,
    other  BIGINT       NOT NULL,
    reason VARCHAR(200) NOT NULL,
    PRIMARY KEY (one, other),
    CONSTRAINT ck_party_connection_order CHECK (one < other),
    CONSTRAINT fk_party_connection_one FOREIGN KEY (one) REFERENCES party_organisation (id),
    CONSTRAINT fk_party_connection_other FOREIGN KEY (other) REFERENCES party_organisation (id)
);
