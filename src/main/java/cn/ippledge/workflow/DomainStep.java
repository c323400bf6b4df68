package cn.ippledge.workflow;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An automatic step of a process: one verb of the domain, for the case whose process it is. */
record DomainStep(String modelName, Consumer<String> verb, OwnMoves own) implements ModelBean, JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        own.during(caseNo, () -> verb.accept(caseNo));
    }
}
