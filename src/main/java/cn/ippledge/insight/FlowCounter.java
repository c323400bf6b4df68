package cn.ippledge.insight;

import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.party.Enterprises;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was agreed, paid out and paid back by month, bank and town, in the transaction in which it happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FlowCounter {

    private record Row(RegionCode region, LocalDate month, PartyId bank, String town) implements Comparable<Row> {
        private static final Comparator<Row> ORDER = Comparator.comparing(
                        (Row row) -> row.region().code())
                .thenComparing(Row::month)
                .thenComparing(row -> row.bank().value())
                .thenComparing(Row::town);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    private final FlowMapper flows;
    private final Enterprises enterprises;
    private final SortedTotals<Row, Flow> months;

    FlowCounter(FlowMapper flows, Enterprises enterprises) {
        this.flows = flows;
        this.enterprises = enterprises;
        this.months = new SortedTotals<>(
                Flow::plus, (row, flow) -> flows.addToMonth(row.region(), row.month(), row.bank(), row.town(), flow));
    }

    @EventListener
    void on(FinancingEvent.ContractSigned event) {
        add(event.region(), event.signedOn(), event.bank(), town(event.enterprise()), Flow.credit(event.principal()));
    }

    @EventListener
    void on(LoanEvent.Opened event) {
        flows.keepLoan(new FinancedLoan(
                event.caseNo(), event.region(), event.enterprise(), event.bank(), town(event.enterprise())));
    }

    @EventListener
    void on(LoanEvent.Disbursed event) {
        FinancedLoan loan = flows.loan(event.caseNo());
        int first = flows.keepEnterprise(event.region(), loan.enterpriseId());
        add(event.region(), event.on(), loan.bankId(), loan.town(), Flow.disbursed(event.amount(), first));
    }

    @EventListener
    void on(LoanEvent.Repaid event) {
        FinancedLoan loan = flows.loan(event.caseNo());
        add(event.region(), event.on(), loan.bankId(), loan.town(), Flow.repaid(event.principal()));
    }

    /** A loan counts in the month of its first registration; with a negative amount it no longer does. */
    void counted(CountedRegistration first, Money amount) {
        add(first.regionCode(), first.registeredOn(), first.bankId(), first.town(), Flow.registered(amount));
    }

    private void add(RegionCode region, LocalDate on, PartyId bank, String town, Flow flow) {
        months.add(new Row(region, on.withDayOfMonth(1), bank, town), flow);
    }

    String town(PartyId enterprise) {
        String town = enterprises.get(enterprise).town();
        return town == null ? "" : town.strip();
    }
}
