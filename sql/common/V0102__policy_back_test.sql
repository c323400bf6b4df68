-- 回测. A draft against the past book: one run of what the draft said (its digest), with the totals; the newest is shown. A run that is
-- RUNNING when the platform starts was cut off by a crash and becomes ABORTED.
create table policy_back_test (
    id BIGINT NOT NULL AUTO_INCREMENT,
    policy_id VARCHAR(60) NOT NULL,
    version INT NOT NULL,
    digest CHAR(64) NOT NULL,
    state VARCHAR(20) NOT NULL,
    started_by BIGINT NOT NULL,
    started_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6),
    expected BIGINT NOT NULL,
    done BIGINT NOT NULL,
    result LONGTEXT,
    constraint pk_policy_back_test primary key (id),
    constraint ck_policy_back_test_state check (state in ('RUNNING', 'DONE', 'CANCELLED', 'ABORTED')),
    constraint fk_policy_back_test_version foreign key (policy_id, version) references policy_version (policy_id, version)
);

create index ix_policy_back_test_version on policy_back_test (policy_id, version, id);

create table policy_back_test_line (
    test_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    case_no VARCHAR(40) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    decided_on DATE NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    amount_before DECIMAL(18,2) NOT NULL,
    amount_after DECIMAL(18,2) NOT NULL,
    note VARCHAR(500) NOT NULL,
    constraint pk_policy_back_test_line primary key (test_id, line_no),
    constraint fk_policy_back_test_line_test foreign key (test_id) references policy_back_test (id)
);
