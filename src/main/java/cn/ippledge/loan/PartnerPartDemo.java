package cn.ippledge.loan;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's guarantor and insurer have a part in the invented loan that is never paid back, as if the bank had attached their
 * products before paying it out. Runs once, after the loan was taken over.
 */
@Component
@Profile("demo")
@Order(45)
class PartnerPartDemo implements ApplicationRunner {

    private static final String CONTRACT = "示例借字第001号";

    private final PartnerMapper mapper;
    private final PartnerProducts products;
    private final Loans loans;
    private final Users users;
    private final LoanDesk desk;

    PartnerPartDemo(PartnerMapper mapper, PartnerProducts products, Loans loans, Users users, LoanDesk desk) {
        this.mapper = mapper;
        this.products = products;
        this.loans = loans;
        this.users = users;
        this.desk = desk;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        LoanFilter filter = new LoanFilter(CONTRACT, null, null, LoanFilter.Sort.NO, false);
        loans.search(filter, Page.Request.page(1), users.actor("center-clerk")).items().stream()
                .map(LoanLine::no)
                .filter(loan -> mapper.parts(loan).isEmpty())
                .forEach(loan -> {
                    attach(loan, users.actor("guarantor1"));
                    attach(loan, users.actor("insurer1"));
                });
    }

    private void attach(String loan, Actor partner) {
        Actor manager = users.actor("bank1-manager");
        PartnerProduct product = products.search(ProductState.CONFIRMED, Page.Request.page(1), partner)
                .items()
                .get(0);
        PartnerPart part = new PartnerPart(
                loan,
                product.partner(),
                product.partnerName(),
                product.kind(),
                product.id(),
                product.name(),
                product.feeRate(),
                product.riskShare(),
                manager.userId(),
                desk.now());
        mapper.attach(part);
        desk.done(manager, "loan.attachPartner", loan, null, part);
    }
}
