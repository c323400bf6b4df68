package cn.ippledge.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs the mirror on every user task while a model is parsed, so that no model can forget it. */
@Component
class TaskMirrorPlugin extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskMirror> mirror;

    TaskMirrorPlugin(ObjectProvider<TaskMirror> mirror) {
        this.mirror = mirror;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskListener listener = delegateTask -> mirror.getObject().notify(delegateTask);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }
}
