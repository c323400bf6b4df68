package cn.ippledge.loan;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One product each of the demo's guarantor and insurer, invented. Runs once. */
@Component
@Profile("demo")
@Order(30)
class PartnerProductDemo implements ApplicationRunner {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1), TO = LocalDate.of(2028, 12, 31);

    private final PartnerProducts products;
    private final Users users;

    PartnerProductDemo(PartnerProducts products, Users users) {
        this.products = products;
        this.users = users;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        product("guarantor1", "知识产权质押融资担保（示例）", "0.01", "0.2");
        product("insurer1", "专利质押融资保证保险（示例）", "0.015", "0.15");
    }

    private void product(String login, String name, String fee, String share) {
        Actor partner = users.actor(login);
        if (!products.search(null, Page.Request.page(1), partner).isEmpty()) return;
        long id = products.enter(new EnterProduct(name, Rate.of(fee), Rate.of(share), FROM, TO), partner);
        products.decide(id, true, "示例产品", users.actor("center-director"));
    }
}
