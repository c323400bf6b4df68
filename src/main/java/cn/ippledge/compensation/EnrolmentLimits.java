package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.party.Admission;
import cn.ippledge.policy.Procedure;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** How much a pool stands behind. Asked while the pool is locked, so that two banks cannot fill the same room. */
@Component
class EnrolmentLimits {

    private final EnrolmentMapper mapper;
    private final Pools pools;

    EnrolmentLimits(EnrolmentMapper mapper, Pools pools) {
        this.mapper = mapper;
        this.pools = pools;
    }

    /** Refuses with the limit and what would stand against it. */
    void require(Enrolment asked, Procedure procedure, Admission admission) {
        Money exposure = asked.exposure();
        within(PER_LOAN_EXCEEDED, procedure.perLoan(), exposure);
        within(
                PER_ENTERPRISE_EXCEEDED,
                procedure.perEnterprise(),
                exposure.plus(mapper.reserved(null, asked.enterprise(), null)));
        within(
                PER_BANK_EXCEEDED,
                procedure.perBank(),
                exposure.plus(mapper.reserved(asked.book(), null, asked.bank())));
        if (procedure.leverage() != null)
            within(
                    LEVERAGE_EXCEEDED,
                    times(pools.balance(asked.book()), BigDecimal.valueOf(procedure.leverage())),
                    exposure.plus(mapper.reserved(asked.book(), null, null)));
        if (admission.deposit() != null && admission.lineMultiple() != null)
            within(
                    BANK_LINE_EXCEEDED,
                    times(admission.deposit(), admission.lineMultiple()),
                    asked.principal().plus(mapper.reservedPrincipal(asked.bank(), asked.region())));
    }

    private static void within(CompensationReason reason, Money limit, Money wanted) {
        if (limit != null && wanted.exceeds(limit)) throw new Rejected(reason, limit.toString(), wanted.toString());
    }

    /** A multiple of an amount; what is below a fen is not room. */
    private static Money times(Money amount, BigDecimal multiple) {
        return amount.times(multiple, RoundingMode.DOWN);
    }
}
