package cn.ippledge.workflow;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For the operator: where processes cannot go on, to be tried again; a case's process, to be built anew. */
@Service
@Transactional
public class Operations {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Resumption resumption;
    private final AuditTrail audit;
    private final Clock clock;

    Operations(
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository,
            Resumption resumption,
            AuditTrail audit,
            Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.resumption = resumption;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whatever kind they are, newest first; the engine's times have no fractions, so the id decides within a second. */
    @Transactional(readOnly = true)
    public Page<OpenIncident> incidents(Page.Request page, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        return page.of(
                runtime
                        .createIncidentQuery()
                        .orderByIncidentTimestamp()
                        .desc()
                        .orderByIncidentId()
                        .asc()
                        .listPage((int) page.offset(), page.size())
                        .stream()
                        .map(this::describe)
                        .toList(),
                runtime.createIncidentQuery().count());
    }

    /**
     * The engine tries the step once more; if it fails again it comes back here.
     *
     * @return the case
     */
    public String retry(String incidentId, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        Incident incident = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
        if (incident == null || !isFailedStep(incident)) throw new NotFound(incidentId);
        OpenIncident described = describe(incident);
        management.setJobRetries(incident.getConfiguration(), 1);
        audit.record(actor, "operation.retry", described.caseNo(), null, Map.of("activity", described.activity()));
        return described.caseNo();
    }

    /** The domain is not touched; only who waits for what is read from it again. */
    public void resume(String caseNo, Actor actor) {
        actor.require(Role.ADMIN_SYSTEM);
        resumption.resume(caseNo);
        audit.record(actor, "operation.resume", caseNo, null, null);
    }

    private OpenIncident describe(Incident incident) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        String failed = incident.getFailedActivityId();
        return new OpenIncident(
                incident.getId(),
                instance.getBusinessKey(),
                repository
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getKey(),
                failed == null ? incident.getActivityId() : failed,
                incident.getIncidentMessage(),
                LocalDateTime.ofInstant(incident.getIncidentTimestamp().toInstant(), clock.getZone()),
                isFailedStep(incident));
    }

    /** Its configuration is then the id of the job. */
    private static boolean isFailedStep(Incident incident) {
        return Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType());
    }
}
