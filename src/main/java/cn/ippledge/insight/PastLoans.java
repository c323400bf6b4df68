package cn.ippledge.insight;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.PastBook;
import cn.ippledge.policy.PastCase;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The region's loans as cases for a draft policy: for interest each loan and year with what was repaid in it, for rewards each
 * registered loan, for compensation each loan that is overdue today, and not claimed for yet, with what is still owed. Read
 * page by page.
 */
@Component
class PastLoans implements PastBook {

    private static final int PAGE = 500;

    private final PastLoanMapper mapper;
    private final Clock clock;

    PastLoans(PastLoanMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public long count(PolicyKind kind, RegionCode region) {
        return switch (kind) {
            case INTEREST -> mapper.countRepaidYears(region);
            case BANK_REWARD -> mapper.countRegistered(region);
            case COMPENSATION -> mapper.countOverdue(region);
            case ELIGIBILITY, FEE, AWARD -> 0;
        };
    }

    @Override
    public void each(PolicyKind kind, RegionCode region, Consumer<PastCase> sink) {
        switch (kind) {
            case INTEREST ->
                pages(after -> mapper.repaidYears(region, after, PAGE), each -> sink.accept(subsidy(each)));
            case BANK_REWARD ->
                pages(after -> mapper.registered(region, after, PAGE), each -> sink.accept(reward(each)));
            case COMPENSATION -> pages(after -> mapper.overdue(region, after, PAGE), each -> sink.accept(loss(each)));
            default -> {}
        }
    }

    /** A page begins behind the last row of the one before: the hundredth costs what the first does. */
    private static void pages(
            Function<PastLoanMapper.Past, List<PastLoanMapper.Past>> behind, Consumer<PastLoanMapper.Past> sink) {
        PastLoanMapper.Past last = null;
        List<PastLoanMapper.Past> page;
        do {
            page = behind.apply(last);
            page.forEach(sink);
            if (!page.isEmpty()) last = page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    /** Claimed when the loan is settled, or at the year's end. */
    private PastCase subsidy(PastLoanMapper.Past loan) {
        LocalDate yearEnd = LocalDate.of(loan.year(), 12, 31);
        boolean settled = loan.settledOn() != null && !loan.settledOn().isAfter(yearEnd);
        Facts facts = common(loan)
                .with(Fact.interestPaid, loan.interest())
                .with(Fact.penaltyInterestPaid, loan.penalty())
                .with(Fact.yearlyLoanAmount, loan.principal())
                .with(Fact.settledOn, loan.settledOn())
                .with(Fact.fees, Map.of());
        return new PastCase(
                loan.no() + " " + loan.year(),
                loan.subjectId(),
                loan.subject(),
                settled ? loan.settledOn() : yearEnd,
                facts);
    }

    private PastCase reward(PastLoanMapper.Past loan) {
        return new PastCase(
                loan.no(),
                loan.subjectId(),
                loan.subject(),
                loan.registeredOn(),
                common(loan).with(Fact.registeredAmount, loan.securedAmount()));
    }

    private PastCase loss(PastLoanMapper.Past loan) {
        LocalDate today = LocalDate.now(clock);
        Facts facts = common(loan)
                .with(Fact.mode, "BANK")
                .with(Fact.principalLoss, loan.outstanding())
                .with(Fact.lenderLiability, loan.outstanding())
                .with(Fact.defaultedOn, today.minusDays(loan.daysPastDue()));
        return new PastCase(loan.no(), loan.subjectId(), loan.subject(), today, facts);
    }

    private static Facts common(PastLoanMapper.Past loan) {
        return Facts.NONE
                .with(Fact.principal, loan.principal())
                .with(Fact.annualRate, loan.annualRate())
                .with(Fact.signedOn, loan.signedOn())
                .with(Fact.disbursedOn, loan.disbursedOn())
                .with(Fact.registeredOn, loan.registeredOn())
                .with(Fact.ipPledge, true)
                .with(Fact.ipShare, ipShare(loan));
    }

    /** What the pledge secures of the principal; a claim secured above it does not make it more than whole. */
    private static Rate ipShare(PastLoanMapper.Past loan) {
        Money secured = loan.securedAmount().cappedAt(loan.principal());
        BigDecimal share = secured.yuan().divide(loan.principal().yuan(), 8, RoundingMode.DOWN);
        return new Rate(share);
    }
}
