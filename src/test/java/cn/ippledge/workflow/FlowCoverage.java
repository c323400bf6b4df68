package cn.ippledge.workflow;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.ApplicationContext;

/** Remembers which flows the tests took; which nodes they reached is in the engine's history. */
class FlowCoverage extends AbstractBpmnParseListener {

    private final Set<String> taken = new ConcurrentSkipListSet<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        ExecutionListener remember = execution -> taken.add(flow.getId());
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, remember);
    }

    /** Nodes and flows of the model that no test has passed. */
    Set<String> notReached(String process, ApplicationContext context) {
        RepositoryService repository = context.getBean(RepositoryService.class);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> missing = new TreeSet<>();
        for (Class<? extends ModelElementInstance> kind : Set.of(FlowNode.class, SequenceFlow.class))
            repository.getBpmnModelInstance(definition).getModelElementsByType(kind).stream()
                    .map(element -> ((FlowElement) element).getId())
                    .forEach(missing::add);
        missing.removeAll(taken);
        context
                .getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition)
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(missing::remove);
        // The engine enters the event that came first and takes no flow to it.
        repository.getBpmnModelInstance(definition).getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> !missing.contains(flow.getTarget().getId()))
                .forEach(flow -> missing.remove(flow.getId()));
        return missing;
    }
}
