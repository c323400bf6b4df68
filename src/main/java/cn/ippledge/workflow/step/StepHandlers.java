package cn.ippledge.workflow.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every step a person can do. A test compares them with the user tasks of the models. */
@Component
public class StepHandlers {

    private final Map<String, StepHandler> handlers = new HashMap<>();

    StepHandlers(List<StepGroup> groups) {
        groups.forEach(group -> handlers.putAll(group.handlers()));
    }

    public StepHandler of(String step) {
        StepHandler handler = handlers.get(step);
        if (handler == null) throw new IllegalStateException("No handler for step " + step);
        return handler;
    }

    public Set<String> steps() {
        return handlers.keySet();
    }
}
