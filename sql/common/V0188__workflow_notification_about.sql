-- A word about something that is no task of the group: what it is about, in which case, and where it is shown.
ALTER TABLE workflow_notification MODIFY COLUMN task_id BIGINT NULL;
ALTER TABLE workflow_notification ADD COLUMN case_no VARCHAR(40);
ALTER TABLE workflow_notification ADD COLUMN title VARCHAR(200);
ALTER TABLE workflow_notification ADD COLUMN link VARCHAR(200);
