-- Valuations. live_application holds the application while the valuation counts, so that there is one at most.
CREATE TABLE collateral_valuation (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  application_no   VARCHAR(40) NOT NULL,
  live_application VARCHAR(40),
  evaluator        BIGINT      NOT NULL,
  region           VARCHAR(6)  NOT NULL,
  state            VARCHAR(40) NOT NULL,
  report_no        VARCHAR(60),
  base_date        DATE,
  author_id        BIGINT,
  author_name      VARCHAR(100),
  second_appraiser VARCHAR(100),
  opinion          VARCHAR(2000),
  signer_id        BIGINT,
  signer_opinion   VARCHAR(2000),
  assigned_at      DATETIME(6) NOT NULL,
  submitted_at     DATETIME(6),
  signed_at        DATETIME(6),
  version          INT         NOT NULL,
  CONSTRAINT uq_collateral_valuation_live UNIQUE (live_application)
);
CREATE INDEX ix_collateral_valuation_application ON collateral_valuation (application_no, id);
CREATE INDEX ix_collateral_valuation_evaluator ON collateral_valuation (evaluator, id);
CREATE INDEX ix_collateral_valuation_region ON collateral_valuation (region, id);

-- The assigned rights in their order; approach and amount come with the report.
CREATE TABLE collateral_valuation_right (
  valuation_id BIGINT NOT NULL,
  position     INT    NOT NULL,
  right_id     BIGINT NOT NULL,
  approach     VARCHAR(40),
  amount       DECIMAL(18,2),
  PRIMARY KEY (valuation_id, position),
  CONSTRAINT uq_collateral_valuation_right UNIQUE (valuation_id, right_id),
  CONSTRAINT fk_collateral_valuation_right_valuation FOREIGN KEY (valuation_id) REFERENCES collateral_valuation (id),
  CONSTRAINT fk_collateral_valuation_right_right FOREIGN KEY (right_id) REFERENCES collateral_ip_right (id)
);

-- The largest share of a right's value that a claim may be secured by. The platform's proposal (bank practice is 30 to 50%), not law.
CREATE TABLE collateral_pledge_rate (
  kind       VARCHAR(40)   NOT NULL,
  valid_from DATE          NOT NULL,
  rate       DECIMAL(18,8) NOT NULL,
  PRIMARY KEY (kind, valid_from)
);
INSERT INTO collateral_pledge_rate (kind, valid_from, rate) VALUES
  ('INVENTION',     '2020-01-01', 0.40),
  ('UTILITY_MODEL', '2020-01-01', 0.25),
  ('DESIGN',        '2020-01-01', 0.15),
  ('TRADEMARK',     '2020-01-01', 0.30),
  ('COPYRIGHT',     '2020-01-01', 0.25),
  ('PLANT_VARIETY', '2020-01-01', 0.30),
  ('IC_LAYOUT',     '2020-01-01', 0.30);
