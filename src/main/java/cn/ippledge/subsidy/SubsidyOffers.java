package cn.ippledge.subsidy;

import cn.ippledge.loan.LoanFilter;
import cn.ippledge.loan.LoanLine;
import cn.ippledge.loan.Loans;
import cn.ippledge.party.PaymentAccount;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who fills in a claim can choose from. */
@Service
@Transactional(readOnly = true)
public class SubsidyOffers {

    private static final int MOST_LOANS = 200;

    private final PolicyBook policies;
    private final Loans loans;
    private final PaymentAccounts accounts;

    SubsidyOffers(PolicyBook policies, Loans loans, PaymentAccounts accounts) {
        this.policies = policies;
        this.loans = loans;
        this.accounts = accounts;
    }

    /** The policies of the actor's region that pay for such a claim; where it has none, the examples of no region. */
    public List<Policy> policies(SubsidyKind kind, Actor actor) {
        List<Policy> all = policies.list(null, null, null).stream()
                .filter(policy -> Pinning.suits(policy, kind))
                .toList();
        List<Policy> own = all.stream()
                .filter(policy -> actor.region().equals(policy.region()))
                .toList();
        return own.isEmpty()
                ? all.stream().filter(policy -> policy.region() == null).toList()
                : own;
    }

    public List<LoanLine> loans(Actor actor) {
        return loans.search(LoanFilter.ALL, new Page.Request(1, MOST_LOANS), actor).items().stream()
                .filter(loan -> loan.disbursedOn() != null)
                .toList();
    }

    /** What only the claimant can say, of the facts that the policy asks for. */
    public List<Fact> declarable(Policy policy) {
        return policy.facts().stream().filter(Declared.DECLARABLE::contains).toList();
    }

    /** The last figures of the account in force; null where none is. */
    public String account(Actor actor) {
        return accounts.of(actor.organisation()).map(PaymentAccount::masked).orElse(null);
    }
}
