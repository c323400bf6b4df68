package cn.ippledge.loan;

import cn.ippledge.shared.PartyId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RepaymentMapper {

    List<Repayment> ofLoan(String loanNo);

    Optional<Repayment> byReference(@Param("bank") PartyId bank, @Param("bankReference") String bankReference);

    int insert(@Param("bank") PartyId bank, @Param("row") Repayment row, @Param("key") GeneratedId key);
}
