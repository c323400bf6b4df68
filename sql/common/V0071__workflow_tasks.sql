-- What people work from. One row for each user task the processes open, written in the same transaction; the engine's own
-- task query slows 97-fold from 10^3 to 10^5 tasks, these ranges do not.
CREATE TABLE workflow_task (
    id BIGINT NOT NULL AUTO_INCREMENT,
    engine_task_id VARCHAR(64) NOT NULL,
    case_no VARCHAR(40) NOT NULL,
    process VARCHAR(60) NOT NULL,
    step VARCHAR(60) NOT NULL,
    item VARCHAR(40) COMMENT 'what within the case, e.g. the warning to handle',
    title VARCHAR(200) NOT NULL COMMENT 'the enterprise, for lists and search',
    region CHAR(6) NOT NULL,
    organisation BIGINT NOT NULL,
    candidate_role VARCHAR(40) NOT NULL,
    started_by BIGINT NOT NULL,
    assignee BIGINT,
    state VARCHAR(20) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    due_on DATE,
    remind_on DATE,
    reminded BOOLEAN NOT NULL,
    escalated BOOLEAN NOT NULL,
    decided_by BIGINT,
    decision VARCHAR(40),
    opinion VARCHAR(2000),
    done_at DATETIME(6),
    version INT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ux_workflow_task_engine_task_id UNIQUE (engine_task_id)
);
CREATE INDEX ix_workflow_task_group ON workflow_task (candidate_role, organisation, state, created_at DESC, id DESC);
CREATE INDEX ix_workflow_task_assignee ON workflow_task (assignee, state, created_at DESC, id DESC);
CREATE INDEX ix_workflow_task_started_by ON workflow_task (started_by, state, created_at DESC, id DESC);
CREATE INDEX ix_workflow_task_decided_by ON workflow_task (decided_by, done_at DESC, id DESC);
CREATE INDEX ix_workflow_task_case_no ON workflow_task (case_no, id);
CREATE INDEX ix_workflow_task_remind_on ON workflow_task (state, reminded, remind_on);
CREATE INDEX ix_workflow_task_due_on ON workflow_task (state, escalated, due_on);

-- Reminders go to the group that should act, escalations to its superior. The unique key makes each once-only.
CREATE TABLE workflow_notification (
    id BIGINT NOT NULL AUTO_INCREMENT,
    task_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    organisation BIGINT NOT NULL,
    candidate_role VARCHAR(40) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ux_workflow_notification_task_kind UNIQUE (task_id, kind),
    CONSTRAINT fk_workflow_notification_task FOREIGN KEY (task_id) REFERENCES workflow_task (id)
);
CREATE INDEX ix_workflow_notification_group ON workflow_notification (candidate_role, organisation, id DESC);

CREATE TABLE workflow_notification_read (
    user_id BIGINT NOT NULL,
    last_read BIGINT NOT NULL COMMENT 'the newest notification this user has seen',
    PRIMARY KEY (user_id)
);

-- Who may run a sweep now. Of several nodes one holds it; one that dies loses it at expires_at.
CREATE TABLE workflow_lease (
    name VARCHAR(40) NOT NULL,
    holder VARCHAR(80) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (name)
);
INSERT INTO workflow_lease (name, holder, expires_at) VALUES ('reminders', '-', '2000-01-01 00:00:00');
