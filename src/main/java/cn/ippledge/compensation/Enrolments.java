package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.party.Admission;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which loans a pool stands behind, and what it would have to pay for them. */
@Service
@Transactional
public class Enrolments {

    private final EnrolmentMapper mapper;
    private final LoanSummaries loans;
    private final Partners partners;
    private final ClaimFacts facts;
    private final EnrolmentGate gate;
    private final EnrolmentLimits limits;
    private final Pools pools;
    private final Ledger ledger;
    private final CaseNumbers numbers;
    private final ClaimDesk desk;

    Enrolments(
            EnrolmentMapper mapper,
            LoanSummaries loans,
            Partners partners,
            ClaimFacts facts,
            EnrolmentGate gate,
            EnrolmentLimits limits,
            Pools pools,
            Ledger ledger,
            CaseNumbers numbers,
            ClaimDesk desk) {
        this.mapper = mapper;
        this.loans = loans;
        this.partners = partners;
        this.facts = facts;
        this.gate = gate;
        this.limits = limits;
        this.pools = pools;
        this.ledger = ledger;
        this.numbers = numbers;
        this.desk = desk;
    }

    public Enrolment enrol(EnrolLoan asked, Actor actor) {
        actor.require(Role.BANK_MANAGER, Role.BANK_POSTLOAN);
        LoanSummary summary = loans.of(asked.loanNo(), actor);
        Loan loan = summary.loan();
        actor.requireAt(loan.bank());
        LocalDate today = desk.today();
        Admission admission = partners.admission(loan.bank(), loan.region(), today);
        Policy policy = partners.policy(loan.region(), today);
        LocalDate registered = gate.require(summary, policy, today);
        Book book = pools.chosen(loan.region(), asked.pool());
        pools.lock(loan.region());
        Enrolment enrolment = drafted(asked, loan, registered, admission, policy, book, actor);
        Quote quote = partners.pinned(enrolment).quote(facts.ofTotalLoss(enrolment, loan), today);
        if (!quote.granted() || !quote.amount().isPositive()) throw new Rejected(NOT_AN_IP_LOAN, groundCodes(quote));
        Enrolment kept = numbered(enrolment, quote.amount());
        limits.require(kept, policy.procedure(), admission);
        insert(kept);
        ledger.post(entry(kept, AccountKind.EXPOSURE_RESERVED, AccountKind.EXPOSURE_COUNTER, "enrolment:"), actor);
        desk.done(actor, "compensation.enrol", kept.no(), null, kept);
        return kept;
    }

    /** The pools that a bank of the region may choose from, the usual one first. */
    @Transactional(readOnly = true)
    public List<Book> pools(Actor actor) {
        return pools.kept(actor.region());
    }

    @Transactional(readOnly = true)
    public Enrolment get(String no, Actor actor) {
        return mapper.visible(no, desk.sight(actor)).orElseThrow(() -> new NotFound(no));
    }

    @Transactional(readOnly = true)
    public Optional<Enrolment> ofLoan(String loanNo, Actor actor) {
        return mapper.ofLoan(loanNo).flatMap(enrolment -> mapper.visible(enrolment.no(), desk.sight(actor)));
    }

    @Transactional(readOnly = true)
    public Page<EnrolmentLine> search(EnrolmentFilter filter, Page.Request page, Actor actor) {
        ClaimSight sight = desk.sight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }

    @Transactional(readOnly = true)
    public EnrolmentTotals totals(EnrolmentFilter filter, Actor actor) {
        return mapper.totals(filter, desk.sight(actor));
    }

    /** A loan that was paid back needs no reserve. */
    @EventListener
    void settled(LoanEvent.Settled settled) {
        mapper.ofLoan(settled.caseNo()).filter(Enrolment::isReserved).ifPresent(this::release);
    }

    /** What was reserved is free again, because it was paid or need not be. */
    void release(Enrolment enrolment) {
        if (mapper.release(enrolment.no(), desk.today(), enrolment.version()) == 0) throw new Stale(enrolment.no());
        ledger.postBySystem(
                entry(enrolment, AccountKind.EXPOSURE_COUNTER, AccountKind.EXPOSURE_RESERVED, "enrolment.release:"));
        desk.doneBySystem(
                "compensation.releaseExposure",
                enrolment.no(),
                enrolment,
                mapper.find(enrolment.no()).orElseThrow());
    }

    private Enrolment drafted(
            EnrolLoan asked,
            Loan loan,
            LocalDate registered,
            Admission admission,
            Policy policy,
            Book book,
            Actor actor) {
        return new Enrolment(
                "",
                loan.no(),
                loan.bank(),
                loan.enterprise(),
                loan.region(),
                policy.id(),
                policy.version(),
                admission.fundShare(policy.id()).orElse(null),
                book.id(),
                loan.principal(),
                asked.ipShare(),
                asked.monetaryTool(),
                Money.ZERO,
                loan.disbursedOn(),
                registered,
                desk.today(),
                actor.userId(),
                null,
                1);
    }

    private Enrolment numbered(Enrolment e, Money exposure) {
        return new Enrolment(
                numbers.next("RE", e.enrolledOn()),
                e.loanNo(),
                e.bank(),
                e.enterprise(),
                e.region(),
                e.policy(),
                e.policyVersion(),
                e.fundShare(),
                e.book(),
                e.principal(),
                e.ipShare(),
                e.monetaryTool(),
                exposure,
                e.disbursedOn(),
                e.registeredOn(),
                e.enrolledOn(),
                e.enrolledBy(),
                null,
                1);
    }

    private void insert(Enrolment enrolment) {
        try {
            mapper.insert(enrolment);
        } catch (DuplicateKeyException taken) {
            throw new Rejected(ALREADY_ENROLLED, enrolment.loanNo());
        }
    }

    private NewEntry entry(Enrolment enrolment, AccountKind debit, AccountKind credit, String cause) {
        return new NewEntry(
                enrolment.book(),
                desk.today(),
                cause + enrolment.no(),
                enrolment.no() + " " + enrolment.loanNo(),
                List.of(
                        NewLine.debit(debit, enrolment.exposure()).about(enrolment.bank(), enrolment.no()),
                        NewLine.credit(credit, enrolment.exposure()).about(enrolment.bank(), enrolment.no())));
    }

    private static String groundCodes(Quote quote) {
        return String.join(
                ", ", quote.reasons().stream().map(Quote.Ground::code).toList());
    }
}
