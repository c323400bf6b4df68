package cn.ippledge.workflow;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Cases whose process is itself asking the domain for a step at this moment (a timer ran out). The events that follow are
 * no news to that process; they still reach everybody else.
 */
@Component
class OwnMoves {

    private final ThreadLocal<Set<String>> moving = ThreadLocal.withInitial(HashSet::new);

    void during(String caseNo, Runnable step) {
        moving.get().add(caseNo);
        try {
            step.run();
        } finally {
            moving.get().remove(caseNo);
        }
    }

    boolean isMoving(String caseNo) {
        return moving.get().contains(caseNo);
    }
}
