package cn.ippledge.workflow;

import java.util.Set;

/**
 * Where a case has been and where it stands, in the ids of its model's elements.
 *
 * @param taken the flows of the path
 */
public record CaseDiagram(String process, Set<String> done, Set<String> current, Set<String> taken) {}
