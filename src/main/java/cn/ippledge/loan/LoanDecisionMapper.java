package cn.ippledge.loan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What one person asks and another decides: disbursement and extension. */
@Mapper
interface LoanDecisionMapper {

    int insertDisbursement(Disbursement row);

    Optional<Disbursement> pendingDisbursement(String loanNo);

    List<Disbursement> disbursements(String loanNo);

    int decideDisbursement(@Param("id") long id, @Param("answer") Answer answer);

    int insertExtension(Extension row);

    Optional<Extension> pendingExtension(String loanNo);

    List<Extension> extensions(String loanNo);

    int decideExtension(@Param("id") long id, @Param("answer") Answer answer);

    record Answer(long by, boolean approved, String opinion, LocalDateTime at) {}
}
