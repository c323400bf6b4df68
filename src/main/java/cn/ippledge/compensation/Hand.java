package cn.ippledge.compensation;

import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import java.util.List;

/** Whose hand moves money: a person's, or the platform's own on what a person confirmed elsewhere. */
interface Hand {

    long userId();

    List<JournalEntryNo> post(Ledger ledger, List<NewEntry> entries);

    void done(ClaimDesk desk, String command, String caseNo, Object before, Object after, CaseEvent... published);

    static Hand of(Actor actor) {
        return new Hand() {
            @Override
            public long userId() {
                return actor.userId();
            }

            @Override
            public List<JournalEntryNo> post(Ledger ledger, List<NewEntry> entries) {
                return ledger.post(entries, actor);
            }

            @Override
            public void done(
                    ClaimDesk desk,
                    String command,
                    String caseNo,
                    Object before,
                    Object after,
                    CaseEvent... published) {
                desk.done(actor, command, caseNo, before, after, published);
            }
        };
    }

    static Hand ofSystem(long byUser) {
        return new Hand() {
            @Override
            public long userId() {
                return byUser;
            }

            @Override
            public List<JournalEntryNo> post(Ledger ledger, List<NewEntry> entries) {
                return ledger.postBySystem(entries);
            }

            @Override
            public void done(
                    ClaimDesk desk,
                    String command,
                    String caseNo,
                    Object before,
                    Object after,
                    CaseEvent... published) {
                desk.doneBySystem(command, caseNo, before, after, published);
            }
        };
    }
}
