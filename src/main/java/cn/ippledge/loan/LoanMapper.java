package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LoanMapper {

    /** Takes the row for this transaction, so that two people's commands on one loan follow each other. */
    Optional<String> lock(String no);

    Optional<Loan> find(String no);

    Optional<Loan> visible(@Param("no") String no, @Param("sight") LoanSight sight);

    Optional<Loan> byApplication(String applicationNo);

    Optional<Loan> byContract(@Param("bank") PartyId bank, @Param("contractNo") String contractNo);

    Optional<String> byRegistration(String registrationNo);

    int insert(Loan row);

    /** Nothing is updated when the version has moved on. */
    int update(Loan row);

    List<String> registrations(String no);

    int addRegistrations(@Param("no") String no, @Param("registrations") List<String> registrations);

    List<ScheduleRow> schedule(@Param("no") String no, @Param("revision") int revision);

    int addSchedule(@Param("no") String no, @Param("revision") int revision, @Param("rows") List<ScheduleRow> rows);

    List<LoanLine> search(
            @Param("filter") LoanFilter filter,
            @Param("sight") LoanSight sight,
            @Param("offset") long offset,
            @Param("size") int size);

    long count(@Param("filter") LoanFilter filter, @Param("sight") LoanSight sight);

    List<String> numbers(@Param("filter") LoanFilter filter, @Param("sight") LoanSight sight);

    List<LoanLine> lines(@Param("sight") LoanSight sight, @Param("numbers") List<String> numbers);

    /** The next running loans by number, for a round that never holds more than one page of them. */
    List<String> running(@Param("after") String after, @Param("size") int size);

    List<String> disbursed(@Param("region") RegionCode region, @Param("after") String after, @Param("size") int size);

    Money disbursedIn(@Param("enterprise") PartyId enterprise, @Param("year") int year);
}
