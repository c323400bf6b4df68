package cn.ippledge.collateral;

import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Every change of a registration names the version it was decided on; no row changed means that another came first. */
@Mapper
interface PledgeMapper {

    void insert(Registration registration);

    Optional<Registration> find(@Param("no") String no, @Param("scope") Scope scope);

    Optional<Registration> known(String no);

    Optional<Registration> byNumber(
            @Param("authority") String authority, @Param("registrationNo") String registrationNo);

    /** The key under which an imported contract of a bank counts already. */
    Optional<String> historicLoanKey(@Param("pledgee") PartyId pledgee, @Param("contractNo") String contractNo);

    List<Registration> ofApplication(String applicationNo);

    List<Registration> ofContract(@Param("pledgee") PartyId pledgee, @Param("contractNo") String contractNo);

    List<Registration> search(
            @Param("scope") Scope scope, @Param("filter") RegistrationFilter filter, @Param("page") Page.Request page);

    long count(@Param("scope") Scope scope, @Param("filter") RegistrationFilter filter);

    List<String> numbers(@Param("scope") Scope scope, @Param("filter") RegistrationFilter filter);

    List<Registration> visible(@Param("scope") Scope scope, @Param("numbers") List<String> numbers);

    /** Marks whose registered term is over. */
    List<Registration> lapsing(LocalDate today);

    int move(@Param("r") Registration before, @Param("state") RegistrationState state, @Param("dueOn") LocalDate dueOn);

    int file(
            @Param("r") Registration before,
            @Param("state") RegistrationState state,
            @Param("channel") SubmitChannel channel,
            @Param("receiptNo") String receiptNo,
            @Param("filedOn") LocalDate filedOn,
            @Param("dueOn") LocalDate dueOn);

    int sendBack(
            @Param("r") Registration before,
            @Param("state") RegistrationState state,
            @Param("groundCodes") String groundCodes,
            @Param("opinion") String opinion,
            @Param("dueOn") LocalDate dueOn);

    int propose(
            @Param("r") Registration before,
            @Param("outcome") ReviewOutcome outcome,
            @Param("byUser") long byUser,
            @Param("registrationNo") String registrationNo,
            @Param("registeredOn") LocalDate registeredOn,
            @Param("groundCodes") String groundCodes,
            @Param("opinion") String opinion);

    int dropProposal(@Param("r") Registration before, @Param("opinion") String opinion);

    int register(
            @Param("r") Registration before,
            @Param("state") RegistrationState state,
            @Param("termTo") LocalDate termTo,
            @Param("opinion") String opinion);

    int change(
            @Param("r") Registration before,
            @Param("state") RegistrationState state,
            @Param("change") PledgeChange change);

    int proposeRevocation(
            @Param("r") Registration before, @Param("ground") RevocationGround ground, @Param("byUser") long byUser);

    int end(
            @Param("r") Registration before,
            @Param("state") RegistrationState state,
            @Param("endedOn") LocalDate endedOn,
            @Param("opinion") String opinion);
}
