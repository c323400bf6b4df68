package cn.ippledge.compensation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface PaymentMapper {

    int insert(Payment row);

    List<Payment> ofClaim(String no);

    /** From now on this pool owes the share. */
    int owe(PaymentRounds.Part part);

    int oweNothing(String claimNo);

    int recalled(String claimNo);

    /** How often a release was taken back. */
    int recalls(String claimNo);

    /** What the pools owe of a claim since its release and have not paid. */
    List<PaymentRounds.Part> owing(String claimNo);
}
