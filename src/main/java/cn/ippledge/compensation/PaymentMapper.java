package cn.ippledge.compensation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PaymentMapper {

    int insert(Payment row);

    List<Payment> ofClaim(String no);

    /** From now on this pool owes the share. */
    int owe(@Param("claimNo") String claimNo, @Param("part") PaymentRounds.Part part);

    /** The pools that owe a claim's shares; only shares that were released. */
    List<PaymentRounds.Owing> owing(String claimNo);
}
