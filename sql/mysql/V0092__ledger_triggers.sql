-- Entries and their lines are written once: what was posted is undone by a reversing entry and by nothing else.
CREATE TRIGGER ledger_entry_keep BEFORE DELETE ON ledger_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry is never deleted';

CREATE TRIGGER ledger_entry_fixed BEFORE UPDATE ON ledger_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry is never changed';

CREATE TRIGGER ledger_line_keep BEFORE DELETE ON ledger_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an entry is never deleted';

CREATE TRIGGER ledger_line_fixed BEFORE UPDATE ON ledger_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an entry is never changed';
