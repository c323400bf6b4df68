-- IP rights of the enterprises. A right is in one file only: the register has one entry for (type, number, class).
CREATE TABLE collateral_ip_right (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner               BIGINT       NOT NULL,
  region              VARCHAR(6)   NOT NULL,
  type                VARCHAR(40)  NOT NULL,
  patent_kind         VARCHAR(40),
  number              VARCHAR(60)  NOT NULL,
  title               VARCHAR(200) NOT NULL,
  nice_class          INT          NOT NULL DEFAULT 0 COMMENT '0 = not a mark',
  filed_on            DATE,
  granted_on          DATE,
  expires_on          DATE         NOT NULL,
  fee_due_on          DATE,
  fee_paid_until      DATE,
  lapses_on           DATE         NOT NULL COMMENT 'earlier of expiry and end of the fee grace period',
  status              VARCHAR(40)  NOT NULL,
  owner_names         VARCHAR(500) NOT NULL,
  co_owned            BOOLEAN      NOT NULL,
  co_owners_consent   BOOLEAN      NOT NULL,
  first_used_on       DATE,
  completed_on        DATE,
  published_on        DATE,
  authority           VARCHAR(20)  NOT NULL,
  woody               BOOLEAN      NOT NULL,
  checked_on          DATE,
  version             INT          NOT NULL,
  CONSTRAINT uq_collateral_ip_right_number UNIQUE (type, number, nice_class),
  CONSTRAINT ck_collateral_ip_right_kind CHECK ((type = 'PATENT') = (patent_kind IS NOT NULL)),
  CONSTRAINT ck_collateral_ip_right_class CHECK ((type = 'TRADEMARK') = (nice_class BETWEEN 1 AND 45))
);
CREATE INDEX ix_collateral_ip_right_owner ON collateral_ip_right (owner, id);
CREATE INDEX ix_collateral_ip_right_region ON collateral_ip_right (region, id);

-- Terms of protection as dated data: the entry in force on the deciding date counts (filing for patents, grant for varieties).
CREATE TABLE collateral_protection_term (
  kind       VARCHAR(40)  NOT NULL,
  valid_from DATE         NOT NULL,
  years      INT          NOT NULL,
  article    VARCHAR(200) NOT NULL,
  PRIMARY KEY (kind, valid_from)
);
INSERT INTO collateral_protection_term (kind, valid_from, years, article) VALUES
  ('INVENTION',            '1993-01-01', 20, '专利法(2020)第四十二条'),
  ('UTILITY_MODEL',        '1993-01-01', 10, '专利法(2020)第四十二条'),
  ('DESIGN',               '1993-01-01', 10, '专利法(2008)第四十二条'),
  ('DESIGN',               '2021-06-01', 15, '专利法(2020)第四十二条'),
  ('TRADEMARK',            '1983-03-01', 10, '商标法(2019)第三十九条'),
  ('WORK',                 '1991-06-01', 50, '著作权法(2020)第二十三条'),
  ('LAYOUT',               '2001-10-01', 10, '集成电路布图设计保护条例第十二条'),
  ('LAYOUT_FROM_CREATION', '2001-10-01', 15, '集成电路布图设计保护条例第十二条'),
  ('WOODY_VARIETY',        '1997-10-01', 20, '植物新品种保护条例(2014)第三十四条'),
  ('WOODY_VARIETY',        '2025-06-01', 25, '植物新品种保护条例(2025年国务院令第807号修订)'),
  ('OTHER_VARIETY',        '1997-10-01', 15, '植物新品种保护条例(2014)第三十四条'),
  ('OTHER_VARIETY',        '2025-06-01', 20, '植物新品种保护条例(2025年国务院令第807号修订)');
