package cn.ippledge.workflow;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Reads the path from the visited nodes: each was entered from the one of its predecessors that was visited last. */
final class CasePath {

    private final Set<String> done = new TreeSet<>();
    private final Set<String> current = new TreeSet<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Integer> lastVisit = new HashMap<>();

    /** @param visits in the order of their occurrence */
    static CaseDiagram of(String process, BpmnModelInstance model, List<HistoricActivityInstance> visits) {
        CasePath path = new CasePath();
        for (int i = 0; i < visits.size(); i++) path.visit(visits.get(i), model, i);
        path.done.removeAll(path.current);
        return new CaseDiagram(process, path.done, path.current, path.taken);
    }

    private void visit(HistoricActivityInstance visit, BpmnModelInstance model, int order) {
        // The body of a multi-instance task is recorded beside the task itself.
        String id = visit.getActivityId().replace("#multiInstanceBody", "");
        if (visit.getEndTime() == null) current.add(id);
        else done.add(id);
        if (model.getModelElementById(id) instanceof FlowNode node)
            node.getIncoming().stream()
                    .filter(flow -> lastVisit.containsKey(source(flow)))
                    .max((a, b) -> lastVisit.get(source(a)) - lastVisit.get(source(b)))
                    .ifPresent(flow -> taken.add(flow.getId()));
        lastVisit.put(id, order);
    }

    private static String source(SequenceFlow flow) {
        return flow.getSource().getId();
    }
}
