package cn.ippledge.workflow;

import cn.ippledge.shared.NotFound;
import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rebuilds what waits for whom from domain state: truth is there, a process is only its shadow. Used for cases that never
 * had a process (imported ones), and by the operator when a process was lost or damaged.
 */
@Service
public class Resumption {

    private final RuntimeService runtime;
    private final TaskMapper tasks;
    private final ObjectProvider<CasePositions> positions;
    private final Clock clock;

    Resumption(RuntimeService runtime, TaskMapper tasks, ObjectProvider<CasePositions> positions, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.positions = positions;
        this.clock = clock;
    }

    /** Whatever waited for the case before stops waiting; then its process starts where the domain stands. */
    @Transactional
    public void resume(String caseNo) {
        CasePosition position = positions.stream()
                .filter(p -> p.isOf(caseNo))
                .findFirst()
                .orElseThrow(() -> new NotFound(caseNo))
                .of(caseNo);
        clear(caseNo);
        if (!position.places().isEmpty()) start(caseNo, position);
    }

    private void clear(String caseNo) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()) runtime.deleteProcessInstance(instance.getId(), "resumed from domain state");
        tasks.cancelOpen(caseNo, LocalDateTime.now(clock));
    }

    private void start(String caseNo, CasePosition position) {
        ProcessInstantiationBuilder builder =
                runtime.createProcessInstanceByKey(position.process()).businessKey(caseNo);
        builder.setVariables(position.variables());
        for (CasePosition.Place place : position.places())
            builder.startBeforeActivity(place.activity()).setVariablesLocal(place.local());
        builder.execute();
    }
}
