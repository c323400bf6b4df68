-- The trail is written once. A row may be given its number by the sealer, and nothing else of it may change; blocks never
-- change; the fence only grows. Whoever may drop a trigger can still do otherwise: that is what the anchor is for.
-- With binary logging, an account without SUPER may create triggers only where log_bin_trust_function_creators is on.
CREATE TRIGGER record_audit_keep BEFORE DELETE ON record_audit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is never deleted';

CREATE TRIGGER record_audit_only_number BEFORE UPDATE ON record_audit FOR EACH ROW
BEGIN
    IF OLD.seq IS NOT NULL OR NEW.seq IS NULL
        OR NOT (NEW.id <=> OLD.id AND NEW.at <=> OLD.at AND NEW.user_id <=> OLD.user_id AND NEW.login <=> OLD.login
            AND NEW.user_name <=> OLD.user_name AND NEW.organisation <=> OLD.organisation AND NEW.region <=> OLD.region
            AND NEW.command <=> OLD.command AND NEW.case_no <=> OLD.case_no AND NEW.content <=> OLD.content
            AND NEW.leaf <=> OLD.leaf) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is never changed';
    END IF;
END;

CREATE TRIGGER record_audit_block_keep BEFORE DELETE ON record_audit_block FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the blocks of the audit trail are never deleted';

CREATE TRIGGER record_audit_block_fixed BEFORE UPDATE ON record_audit_block FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the blocks of the audit trail are never changed';

CREATE TRIGGER record_audit_chain_keep BEFORE DELETE ON record_audit_chain FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the chain of the audit trail is never deleted';

CREATE TRIGGER record_audit_chain_grows BEFORE UPDATE ON record_audit_chain FOR EACH ROW
BEGIN
    IF NEW.chain <> OLD.chain OR NEW.fence < OLD.fence THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the fence of the audit trail only grows';
    END IF;
END;

CREATE TRIGGER record_verification_keep BEFORE DELETE ON record_verification FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a verification is never deleted';

CREATE TRIGGER record_verification_fixed BEFORE UPDATE ON record_verification FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a verification is never changed';
