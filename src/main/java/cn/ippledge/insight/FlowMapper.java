package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FlowMapper {

    void keepLoan(FinancedLoan loan);

    FinancedLoan loan(@Param("loanNo") String loanNo);

    /** 1 for the enterprise's first money, 0 when it was financed before. */
    int keepEnterprise(@Param("region") RegionCode region, @Param("enterprise") PartyId enterprise);

    void addToMonth(
            @Param("region") RegionCode region,
            @Param("month") LocalDate month,
            @Param("bank") PartyId bank,
            @Param("town") String town,
            @Param("flow") Flow flow);

    /** @param counted the first day whose registrations are not in the region's base already */
    Flow total(@Param("region") RegionCode region, @Param("to") LocalDate to, @Param("counted") LocalDate counted);

    List<MonthFlow> byMonth(
            @Param("region") RegionCode region,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("counted") LocalDate counted);

    List<TownFlow> byTown(
            @Param("region") RegionCode region, @Param("to") LocalDate to, @Param("counted") LocalDate counted);

    List<BankFlow> byBank(
            @Param("region") RegionCode region, @Param("to") LocalDate to, @Param("counted") LocalDate counted);

    record MonthFlow(
            LocalDate monthStart, Money registered, Money credit, Money disbursed, Money repaid, long enterprises) {
        Flow flow() {
            return new Flow(registered, credit, disbursed, repaid, enterprises);
        }
    }

    record TownFlow(String town, Money registered, Money credit, Money disbursed, Money repaid, long enterprises) {
        Flow flow() {
            return new Flow(registered, credit, disbursed, repaid, enterprises);
        }
    }

    record BankFlow(PartyId bankId, Money registered, Money credit, Money disbursed, Money repaid, long enterprises) {
        Flow flow() {
            return new Flow(registered, credit, disbursed, repaid, enterprises);
        }
    }
}
