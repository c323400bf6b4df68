package cn.ippledge.loan;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes over one running loan from a row of the opening sheet; known by bank and contract number. */
@Component
class OpeningLoan {

    private final Enterprises enterprises;
    private final Parties parties;
    private final LabelledValues labels;
    private final LoanStore store;
    private final Classification classification;
    private final CaseNumbers numbers;
    private final LoanDesk desk;

    OpeningLoan(
            Enterprises enterprises,
            Parties parties,
            LabelledValues labels,
            LoanStore store,
            Classification classification,
            CaseNumbers numbers,
            LoanDesk desk) {
        this.enterprises = enterprises;
        this.parties = parties;
        this.labels = labels;
        this.store = store;
        this.classification = classification;
        this.numbers = numbers;
        this.desk = desk;
    }

    /** @return false when it was taken over before with the same content; other content is refused */
    boolean takeOver(SheetRow row, Actor actor) {
        LocalDate disbursedOn = row.date("disbursedOn");
        Loan said = read(row, actor);
        checkDays(said.signedOn(), disbursedOn);
        // the terms of a schedule check principal, rate and months, and name the column
        ScheduleTerms terms = said.terms().schedule(said.principal(), disbursedOn);
        Optional<Loan> known = store.byContract(said.bank(), said.contractNo());
        if (known.isPresent()) return sameAs(known.get(), said, disbursedOn);
        Loan running = said.takenOver(disbursedOn);
        store.open(running.numbered(numbers.next("LN", desk.today())), List.of());
        Loan kept = store.byContract(said.bank(), said.contractNo()).orElseThrow();
        store.plan(kept, Schedule.of(terms).rows());
        Loan reckoned = classification.keep(kept, kept.reckoned(store.account(kept), desk.today()), desk.today());
        desk.done(actor, "loan.takeOver", kept.no(), null, reckoned, lifeSoFar(reckoned, actor));
        return true;
    }

    /** Processes and statistics follow facts, so they are told the ones that lie behind a running loan. */
    private static LoanEvent[] lifeSoFar(Loan loan, Actor actor) {
        long by = actor.userId();
        return new LoanEvent[] {
            new LoanEvent.Opened(loan.no(), by, loan.key(), loan.enterprise(), loan.bank(), loan.region()),
            new LoanEvent.Cleared(loan.no(), by),
            new LoanEvent.DisbursementRequested(loan.no(), by),
            new LoanEvent.DisbursementDecided(loan.no(), by, true),
            new LoanEvent.Disbursed(loan.no(), by, loan.region(), loan.principal(), loan.disbursedOn())
        };
    }

    private Loan read(SheetRow row, Actor actor) {
        LoanTerms terms = new LoanTerms(
                rate(row, "annualRate"),
                labels.read(row, "method", RepaymentMethod.class, "repaymentMethod", null),
                row.integer("months"),
                labels.read(row, "interestPeriod", InterestPeriod.class, "interestPeriod", InterestPeriod.MONTHLY),
                labels.read(row, "dayCount", DayCount.class, "dayCount", DayCount.ACT_360),
                row.integer("settlementDay"),
                Remainder.LAST,
                row.text("penaltyUplift") == null ? LoanTerms.USUAL_UPLIFT : rate(row, "penaltyUplift"),
                PenaltyBase.PRINCIPAL_AND_INTEREST,
                AllocationOrder.PENALTY_FIRST);
        return Loan.contracted(
                "",
                null,
                row.text("contractNo"),
                enterprise(row, actor),
                bank(row, actor),
                actor.region(),
                row.money("principal"),
                row.money("securedAmount"),
                row.date("signedOn"),
                terms);
    }

    /** A bank is named by its credit code or its name, and must be admitted in the clerk's region. */
    PartyId bank(SheetRow row, Actor actor) {
        String text = row.text("bank");
        return parties.ofKind(OrganisationKind.BANK, actor.region()).stream()
                .filter(bank -> text.equalsIgnoreCase(bank.creditCode()) || text.equals(bank.name()))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow(() -> Rejected.field("bank", LoanReason.BANK_UNKNOWN, text));
    }

    private PartyId enterprise(SheetRow row, Actor actor) {
        String code = row.text("creditCode");
        return enterprises
                .findByCreditCode(code)
                .filter(enterprise -> enterprise.region().equals(actor.region()))
                .map(Enterprise::id)
                .orElseThrow(() -> Rejected.field("creditCode", LoanReason.ENTERPRISE_UNKNOWN, code));
    }

    private static Rate rate(SheetRow row, String key) {
        Rate rate = row.rate(key);
        if (rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(Rate.ONE) >= 0)
            throw Rejected.field(key, CommonReason.RATE_OUT_OF_RANGE, row.text(key));
        return rate;
    }

    private void checkDays(LocalDate signedOn, LocalDate disbursedOn) {
        if (disbursedOn.isBefore(signedOn))
            throw Rejected.field("disbursedOn", LoanReason.DATE_BEFORE_CONTRACT, signedOn);
        if (disbursedOn.isAfter(desk.today()))
            throw Rejected.field("disbursedOn", LoanReason.DATE_AFTER_TODAY, desk.today());
    }

    private static boolean sameAs(Loan known, Loan said, LocalDate disbursedOn) {
        boolean same = known.enterprise().equals(said.enterprise())
                && known.principal().equals(said.principal())
                && known.securedAmount().equals(said.securedAmount())
                && known.signedOn().equals(said.signedOn())
                && known.terms().equals(said.terms())
                && disbursedOn.equals(known.disbursedOn());
        if (!same) throw Rejected.field("contractNo", LoanReason.OPENING_DIFFERS, known.no());
        return false;
    }
}
