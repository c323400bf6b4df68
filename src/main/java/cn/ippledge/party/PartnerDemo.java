package cn.ippledge.party;

import cn.ippledge.party.KeyLists.OpenKeyList;
import cn.ippledge.party.PaymentAccounts.ProposeAccount;
import cn.ippledge.party.Watchlists.AddEntry;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's agreements, payment accounts and key list, all invented, entered and confirmed by the demo's people. Runs once. */
@Component
@Profile("demo")
@Order(11)
class PartnerDemo implements ApplicationRunner {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1), THIS_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final String KEY_LIST = "知识产权质押融资重点支持名录（示例）";

    private final Users users;
    private final Agreements agreements;
    private final PaymentAccounts accounts;
    private final KeyLists keyLists;
    private final Watchlists watchlists;

    PartnerDemo(
            Users users, Agreements agreements, PaymentAccounts accounts, KeyLists keyLists, Watchlists watchlists) {
        this.users = users;
        this.agreements = agreements;
        this.accounts = accounts;
        this.keyLists = keyLists;
        this.watchlists = watchlists;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.of(party("sme1")).isPresent()) return;
        for (String prefix : List.of("center", "shuozhou", "jining", "nanhai", "jiyuan")) partners(prefix);
        account("sme1", "山西盐湖晶材科技有限公司", "1408020100012345678", "center-clerk");
        account("sme2", "运城市禾智农业软件有限公司", "1408020100087654321", "center-clerk");
        account("bank1-manager", "华晋商业银行股份有限公司运城分行", "6101408000000010001", "bank1-approver");
        account("bank2-manager", "运城河东农村商业银行股份有限公司", "6201408000000020002", "bank2-approver");
        Actor office = users.actor("ipo1");
        keyLists.open(new OpenKeyList(KEY_LIST, "示例文件，非正式名录", THIS_YEAR, null), office);
        watchlists.add(
                new AddEntry(
                        WatchlistKind.KEY_ENTERPRISE,
                        "91140802MA0LCT2R42",
                        "运城市禾智农业软件有限公司",
                        THIS_YEAR,
                        null,
                        "示例文件，非正式名录",
                        KEY_LIST),
                office);
    }

    private void partners(String prefix) {
        Actor clerk = users.actor(prefix + "-clerk"), director = users.actor(prefix + "-director");
        bank(party("bank1-manager"), "华晋示例", LONG_AGO, clerk, director);
        bank(party("bank2-manager"), "河东示例", THIS_YEAR, clerk, director);
        if (!prefix.equals("center")) return;
        EnterAgreement guarantor = new EnterAgreement(
                party("guarantor1"),
                "担保示例协议〔2024〕1号",
                LONG_AGO,
                LAST,
                null,
                null,
                null,
                Money.of("200000000"),
                Rate.of("0.012"),
                Map.of());
        agreements.confirm(agreements.enter(guarantor, clerk), "示例", director);
    }

    private void bank(PartyId bank, String document, LocalDate from, Actor clerk, Actor director) {
        EnterAgreement agreement = new EnterAgreement(
                bank,
                document + "协议〔" + from.getYear() + "〕1号",
                from,
                LAST,
                BigDecimal.TEN,
                new BigDecimal("6"),
                Money.of("3000000"),
                null,
                null,
                Map.of());
        agreements.confirm(agreements.enter(agreement, clerk), "示例", director);
    }

    private void account(String proposer, String name, String number, String checker) {
        long id = accounts.propose(new ProposeAccount(name, number, "示例银行运城营业部"), users.actor(proposer));
        accounts.confirm(id, number, "示例", users.actor(checker));
    }

    private PartyId party(String login) {
        return users.actor(login).organisation();
    }
}
