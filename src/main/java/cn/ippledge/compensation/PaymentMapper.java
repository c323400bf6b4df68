package cn.ippledge.compensation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface PaymentMapper {

    int insert(Payment row);

    List<Payment> ofClaim(String no);
}
