-- 政策草稿. A draft is a version that is not released yet; case_no is the number of its way to release and of its withdrawal.
-- released_at tells a version that was once in force from a draft that was dropped.
alter table policy_version drop constraint ck_policy_version_status;
alter table policy_version add constraint ck_policy_version_state
    check (status in ('DRAFT', 'TESTING', 'IN_REVIEW', 'RELEASED', 'WITHDRAWN'));
alter table policy_version add column case_no VARCHAR(20);
alter table policy_version add column updated_at DATETIME(6);
alter table policy_version add column opinion VARCHAR(1000);
alter table policy_version add column withdrawal_by BIGINT;
alter table policy_version add column withdrawal_reason VARCHAR(1000);
create unique index ux_policy_version_case on policy_version (case_no);
update policy_version set released_at = created_at where status = 'RELEASED';

-- Everybody who has touched a draft: none of them may release it.
create table policy_editor (
    policy_id VARCHAR(60) NOT NULL,
    version INT NOT NULL,
    user_id BIGINT NOT NULL,
    constraint pk_policy_editor primary key (policy_id, version, user_id),
    constraint fk_policy_editor_version foreign key (policy_id, version) references policy_version (policy_id, version)
);
