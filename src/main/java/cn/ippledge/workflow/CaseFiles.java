package cn.ippledge.workflow;

import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case as a whole: its picture, what it waits for, who did what. Only for those who may read the case. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private static final Set<String> SAVED_WHILE_TYPING = Set.of("application.save", "policy.edit");

    private final HistoryService history;
    private final RepositoryService repository;
    private final TaskMapper tasks;
    private final AuditTrail audit;
    private final CaseAccess access;

    CaseFiles(
            HistoryService history,
            RepositoryService repository,
            TaskMapper tasks,
            AuditTrail audit,
            CaseAccess access) {
        this.history = history;
        this.repository = repository;
        this.tasks = tasks;
        this.audit = audit;
        this.access = access;
    }

    /** Empty for a case that no process ever ran for, such as a draft or an imported one. */
    public Optional<CaseDiagram> diagram(String caseNo, Actor actor) {
        access.requireReadable(caseNo, actor);
        return newest(caseNo).map(this::draw);
    }

    /** The model as it was when the case's process started. */
    public byte[] model(String caseNo, Actor actor) {
        access.requireReadable(caseNo, actor);
        HistoricProcessInstance instance = newest(caseNo).orElseThrow(() -> new NotFound(caseNo));
        try (InputStream model = repository.getProcessModel(instance.getProcessDefinitionId())) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every task the case ever had, oldest first. */
    public List<Task> tasks(String caseNo, Actor actor) {
        access.requireReadable(caseNo, actor);
        return tasks.ofCase(caseNo);
    }

    /** Oldest first. */
    public List<AuditLine> timeline(String caseNo, Actor actor) {
        access.requireReadable(caseNo, actor);
        // A draft saves itself every few seconds; what was typed between two steps is in the audit trail, not in the
        // story.
        return audit.ofCase(caseNo).stream()
                .filter(line -> !SAVED_WHILE_TYPING.contains(line.command()))
                .toList();
    }

    private CaseDiagram draw(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return CasePath.of(
                instance.getProcessDefinitionKey(),
                repository.getBpmnModelInstance(instance.getProcessDefinitionId()),
                visits);
    }

    /** The running one, or the last that ran: a resumed case has had several. */
    private Optional<HistoricProcessInstance> newest(String caseNo) {
        List<HistoricProcessInstance> all = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .orderByProcessInstanceStartTime()
                .desc()
                .list();
        return all.stream()
                .filter(instance -> instance.getEndTime() == null)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
