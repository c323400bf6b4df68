package cn.ippledge.workflow;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For the operator: automatic steps that failed for good, to be tried again; a case's process, to be built anew. */
@Service
@Transactional
public class Operations {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Resumption resumption;
    private final AuditTrail audit;

    Operations(
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository,
            Resumption resumption,
            AuditTrail audit) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.resumption = resumption;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Page<FailedJob> failed(Page.Request page, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        return page.of(
                management
                        .createJobQuery()
                        .noRetriesLeft()
                        .orderByJobId()
                        .asc()
                        .listPage((int) page.offset(), page.size())
                        .stream()
                        .map(this::describe)
                        .toList(),
                management.createJobQuery().noRetriesLeft().count());
    }

    /** The engine tries it once more; if it fails again it comes back here. */
    public void retry(String jobId, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        Job job = management.createJobQuery().jobId(jobId).noRetriesLeft().singleResult();
        if (job == null) throw new NotFound(jobId);
        management.setJobRetries(jobId, 1);
        FailedJob failed = describe(job);
        audit.record(actor, "operation.retry", failed.caseNo(), null, Map.of("activity", failed.activity()));
    }

    /** The domain is not touched; only who waits for what is read from it again. */
    public void resume(String caseNo, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        resumption.resume(caseNo);
        audit.record(actor, "operation.resume", caseNo, null, null);
    }

    private FailedJob describe(Job job) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        String activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return new FailedJob(
                job.getId(),
                instance.getBusinessKey(),
                repository.getProcessDefinition(job.getProcessDefinitionId()).getKey(),
                activity,
                job.getExceptionMessage(),
                job.getDuedate());
    }
}
