package cn.ippledge.workflow;

import cn.ippledge.financing.Matching;
import cn.ippledge.shared.PartyId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The banks asked at once: {@code ${bankInvitations.unanswered(…)}} in the model. */
@Component
public class BankInvitations implements ModelBean {

    private final Matching matching;

    BankInvitations(Matching matching) {
        this.matching = matching;
    }

    @Override
    public String modelName() {
        return "bankInvitations";
    }

    public List<Long> unanswered(String applicationNo) {
        return matching.banksInvited(applicationNo).stream().map(PartyId::value).toList();
    }
}
