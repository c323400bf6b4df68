package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Every change of a disposal names the version it was decided on; no row changed means that another came first. */
@Mapper
interface DisposalMapper {

    void insert(Disposal disposal);

    Optional<Disposal> find(@Param("no") String no, @Param("scope") Scope scope);

    Optional<Disposal> known(String no);

    /** The one that runs. */
    Optional<Disposal> ofRegistration(String registrationNo);

    List<Disposal> search(
            @Param("scope") Scope scope, @Param("filter") DisposalFilter filter, @Param("page") Page.Request page);

    long count(@Param("scope") Scope scope, @Param("filter") DisposalFilter filter);

    int move(@Param("d") Disposal before, @Param("state") DisposalState state, @Param("opinion") String opinion);

    int notified(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("on") LocalDate on,
            @Param("answerBy") LocalDate answerBy);

    int answered(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("agrees") boolean agrees,
            @Param("word") String word);

    int sold(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("sale") RecordSale sale,
            @Param("appraised") Money appraised,
            @Param("byUser") long byUser);

    int checked(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("byUser") long byUser,
            @Param("opinion") String opinion);

    int end(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("on") LocalDate on,
            @Param("opinion") String opinion);

    List<Proceeds> proceeds(String no);

    /** Confirmed ones. */
    List<Proceeds> proceedsOfLoan(String loanNo);

    /** Those that were stopped brought nothing. */
    long countOfLoan(String loanNo);

    void addProceeds(Proceeds receipt);

    void decideProceeds(
            @Param("id") long id,
            @Param("state") Proceeds.State state,
            @Param("by") long by,
            @Param("at") LocalDateTime at,
            @Param("opinion") String opinion);

    /** Asked for, or with nulls taken back. */
    int waive(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("amount") Money amount,
            @Param("reason") String reason,
            @Param("byUser") Long byUser);

    int waived(
            @Param("d") Disposal before,
            @Param("state") DisposalState state,
            @Param("byUser") long byUser,
            @Param("opinion") String opinion);
}
