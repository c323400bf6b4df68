package cn.ippledge.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a process would stand for a case as the domain knows it.
 *
 * @param places empty when the case waits for nobody any more
 */
record CasePosition(String process, Map<String, Object> variables, List<Place> places) {

    /** An activity to start at, with what only it knows. */
    record Place(String activity, Map<String, Object> local) {}

    static CasePosition over(String process) {
        return new CasePosition(process, Map.of(), List.of());
    }

    static CasePosition at(String process, String activity, Map<String, Object> variables) {
        return new CasePosition(process, variables, List.of(new Place(activity, Map.of())));
    }

    CasePosition and(String activity, Map<String, Object> local) {
        List<Place> more = new ArrayList<>(places);
        more.add(new Place(activity, local));
        return new CasePosition(process, variables, more);
    }

    CasePosition with(String name, Object value) {
        if (value == null) return this;
        Map<String, Object> more = new HashMap<>(variables);
        more.put(name, value);
        return new CasePosition(process, more, places);
    }
}
