package cn.ippledge.loan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MonitoringMapper {

    List<LoanWarning> warnings(String loanNo);

    Optional<LoanWarning> warning(@Param("loanNo") String loanNo, @Param("id") long id);

    boolean known(@Param("loanNo") String loanNo, @Param("kind") WarningKind kind, @Param("subject") String subject);

    int insertWarning(@Param("row") LoanWarning row, @Param("key") GeneratedId key);

    /** Nothing is updated when somebody handled it before. */
    int handle(
            @Param("id") long id,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    List<ClassChange> classChanges(String loanNo);

    int insertClassChange(ClassChange row);

    Optional<LocalDate> doneOn(String job);

    /** One node gets it: only when nobody else's lease still runs. */
    int lease(
            @Param("job") String job,
            @Param("holder") String holder,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    int release(@Param("job") String job, @Param("holder") String holder, @Param("doneOn") LocalDate doneOn);
}
