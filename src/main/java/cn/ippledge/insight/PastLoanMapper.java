package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PastLoanMapper {

    /**
     * A loan of the past, for subsidies with what was repaid in one year.
     *
     * @param subjectId the borrower, or for rewards the bank
     * @param registeredOn of its first registration; null while there is none
     */
    record Past(
            String no,
            long subjectId,
            String subject,
            Money principal,
            Money securedAmount,
            Rate annualRate,
            LocalDate signedOn,
            LocalDate disbursedOn,
            LocalDate settledOn,
            LocalDate registeredOn,
            Money outstanding,
            int daysPastDue,
            int year,
            Money interest,
            Money penalty) {}

    long countRepaidYears(@Param("region") RegionCode region);

    /** By year and number; {@code after} is the last row of the page before, null for the first. */
    List<Past> repaidYears(@Param("region") RegionCode region, @Param("after") Past after, @Param("size") int size);

    long countRegistered(@Param("region") RegionCode region);

    /** By day of registration and number. */
    List<Past> registered(@Param("region") RegionCode region, @Param("after") Past after, @Param("size") int size);

    long countOverdue(@Param("region") RegionCode region);

    /** By number. */
    List<Past> overdue(@Param("region") RegionCode region, @Param("after") Past after, @Param("size") int size);
}
