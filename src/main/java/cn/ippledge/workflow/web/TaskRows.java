package cn.ippledge.workflow.web;

import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.shared.PartyId;
import cn.ippledge.workflow.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives tasks the names of their people and organisations, each asked for once. */
@Component
class TaskRows {

    private final Users users;
    private final Parties parties;
    private final Clock clock;

    TaskRows(Users users, Parties parties, Clock clock) {
        this.users = users;
        this.parties = parties;
        this.clock = clock;
    }

    TaskRow of(Task task) {
        return of(List.of(task)).get(0);
    }

    List<TaskRow> of(List<Task> tasks) {
        Set<Long> people = tasks.stream()
                .flatMap(task -> Stream.of(task.assignee(), task.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, String> names = people.isEmpty() ? Map.of() : users.names(people);
        Map<PartyId, String> organisations = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        return tasks.stream()
                .map(task -> new TaskRow(
                        task,
                        organisations.computeIfAbsent(task.organisation(), id -> parties.organisation(id)
                                .name()),
                        task.assignee() == null ? null : names.get(task.assignee()),
                        task.decidedBy() == null ? null : names.get(task.decidedBy()),
                        task.dueOn() == null ? null : ChronoUnit.DAYS.between(today, task.dueOn())))
                .toList();
    }
}
