-- 政策. A policy is a measure; a version is what it says from one day to another. A released version's body and tables never
-- change, because cases are pinned to it; what may change is its status, counted in revision.
create table policy_policy (
    id VARCHAR(60) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    region CHAR(6),
    constraint pk_policy_policy primary key (id),
    constraint ck_policy_policy_kind check (kind in ('ELIGIBILITY', 'INTEREST', 'FEE', 'AWARD', 'BANK_REWARD', 'COMPENSATION'))
);

create table policy_version (
    policy_id VARCHAR(60) NOT NULL,
    version INT NOT NULL,
    status VARCHAR(20) NOT NULL,
    title VARCHAR(200) NOT NULL,
    valid_from DATE,
    valid_to DATE,
    illustrative BOOLEAN NOT NULL,
    body LONGTEXT NOT NULL,
    dmn LONGTEXT,
    digest CHAR(64) NOT NULL,
    revision INT NOT NULL,
    created_by BIGINT,
    created_at DATETIME(6) NOT NULL,
    released_by BIGINT,
    released_at DATETIME(6),
    constraint pk_policy_version primary key (policy_id, version),
    constraint ck_policy_version_status check (status in ('DRAFT', 'IN_REVIEW', 'RELEASED', 'WITHDRAWN')),
    constraint fk_policy_version_policy foreign key (policy_id) references policy_policy (id)
);

create index ix_policy_version_status on policy_version (status, policy_id, version);
