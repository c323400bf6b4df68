package cn.ippledge.workflow;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TaskMapper {

    int insert(NewTask task);

    int close(
            @Param("engineTaskId") String engineTaskId, @Param("state") TaskState state, @Param("at") LocalDateTime at);

    int decided(
            @Param("engineTaskId") String engineTaskId, @Param("user") long user, @Param("decision") String decision);

    /** Reminded and told of anew, by the new day. */
    int defer(
            @Param("caseNo") String caseNo,
            @Param("steps") Collection<String> steps,
            @Param("dueOn") LocalDate dueOn,
            @Param("remindOn") LocalDate remindOn);

    /** Rows whose engine task is gone. */
    int cancelOpen(@Param("caseNo") String caseNo, @Param("at") LocalDateTime at);

    int noteOpinion(@Param("id") long id, @Param("opinion") String opinion);

    /** {@code organisation} and {@code item} may be null: then they do not matter. */
    List<String> openEngineTasks(
            @Param("caseNo") String caseNo,
            @Param("steps") Collection<String> steps,
            @Param("organisation") PartyId organisation,
            @Param("item") String item);

    Optional<Task> find(@Param("id") long id);

    List<Task> ofCase(@Param("caseNo") String caseNo);

    int claim(@Param("id") long id, @Param("user") long user);

    int release(@Param("id") long id, @Param("user") long user);

    /** The first page and its successors, newest first: one range for each role, united. */
    List<Task> newestOfGroup(
            @Param("query") TaskQuery query,
            @Param("roles") Collection<Role> roles,
            @Param("organisation") PartyId organisation);

    List<Task> list(
            @Param("query") TaskQuery query,
            @Param("user") long user,
            @Param("roles") Collection<Role> roles,
            @Param("organisation") PartyId organisation);

    /** Counts no further than {@code limit}. */
    long count(
            @Param("query") TaskQuery query,
            @Param("user") long user,
            @Param("roles") Collection<Role> roles,
            @Param("organisation") PartyId organisation,
            @Param("limit") int limit);

    List<Task> toRemind(@Param("today") LocalDate today, @Param("limit") int limit);

    List<Task> toEscalate(@Param("today") LocalDate today, @Param("limit") int limit);

    int markReminded(@Param("id") long id);

    int markEscalated(@Param("id") long id);
}
