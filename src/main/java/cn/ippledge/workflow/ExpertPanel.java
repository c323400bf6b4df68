package cn.ippledge.workflow;

import cn.ippledge.compensation.ClaimDecisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The experts who sit over a claim: {@code ${expertPanel.seats(…)}} in the model. */
@Component
public class ExpertPanel implements ModelBean {

    private final ClaimDecisions decisions;

    ExpertPanel(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String modelName() {
        return "expertPanel";
    }

    public List<String> seats(String claimNo) {
        return decisions.seats(claimNo).stream().map(String::valueOf).toList();
    }
}
