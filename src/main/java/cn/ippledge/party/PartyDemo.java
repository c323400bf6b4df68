package cn.ippledge.party;

import static cn.ippledge.shared.OrganisationKind.BANK;
import static cn.ippledge.shared.OrganisationKind.CENTER;
import static cn.ippledge.shared.OrganisationKind.EVALUATOR;
import static cn.ippledge.shared.OrganisationKind.EXPERT_POOL;
import static cn.ippledge.shared.OrganisationKind.FISCAL;
import static cn.ippledge.shared.OrganisationKind.GOVERNMENT;
import static cn.ippledge.shared.OrganisationKind.GUARANTOR;
import static cn.ippledge.shared.OrganisationKind.INSURER;
import static cn.ippledge.shared.OrganisationKind.IP_OFFICE;
import static cn.ippledge.shared.OrganisationKind.OPERATOR;
import static cn.ippledge.shared.Role.*;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's parties and accounts, all invented; every account's password is {@code Demo-2026}. Runs once. */
@Component
@Profile("demo")
@Order(10)
class PartyDemo implements ApplicationRunner {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final List<OtherRegion> OTHERS = List.of(
            new OtherRegion("140600", "shuozhou", "朔州市", "韩立新", "丁晓燕", "侯建军", "曹慧敏", "武文杰"),
            new OtherRegion("370800", "jining", "济宁市", "孔祥瑞", "颜秀兰", "孟庆海", "仲文静", "鲁国平"),
            new OtherRegion("440605", "nanhai", "佛山市南海区", "黎志明", "区婉仪", "麦国雄", "冼嘉欣", "关健峰"),
            new OtherRegion("419001", "jiyuan", "济源市", "卢长河", "段素梅", "苗振宇", "商玉洁", "原志刚"));

    private final OrganisationMapper organisations;
    private final EnterpriseAdmission enterprises;
    private final UserMapper users;
    private final PasswordEncoder encoder;
    private final Clock clock;

    PartyDemo(
            OrganisationMapper organisations,
            EnterpriseAdmission enterprises,
            UserMapper users,
            PasswordEncoder encoder,
            Clock clock) {
        this.organisations = organisations;
        this.enterprises = enterprises;
        this.users = users;
        this.encoder = encoder;
        this.clock = clock;
    }

    private record OtherRegion(
            String code,
            String prefix,
            String name,
            String clerk,
            String reviewer,
            String director,
            String officer,
            String deputy) {}

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (users.countAll() > 0) return;
        // One digest for all: forty of them would take longer than the rest of the start.
        String hash = encoder.encode("Demo-2026");
        yanhu(hash);
        banksAndEvaluators(hash);
        enterprises(hash);
        for (OtherRegion other : OTHERS) region(other, hash);
    }

    private void yanhu(String hash) {
        PartyId center = office(CENTER, "运城市盐湖区知识产权金融服务中心", YANHU);
        user("center-clerk", "张晓琳", center, hash, CENTER_CLERK);
        user("center-reviewer", "李建国", center, hash, CENTER_REVIEWER);
        user("center-director", "王海燕", center, hash, CENTER_DIRECTOR);
        PartyId ipOffice = office(IP_OFFICE, "运城市盐湖区市场监督管理局（知识产权局）", YANHU);
        user("ipo1", "赵鹏飞", ipOffice, hash, IP_CLERK);
        user("ipo2", "孙丽娜", ipOffice, hash, IP_CLERK);
        PartyId fiscal = office(FISCAL, "运城市盐湖区财政局", YANHU);
        user("fiscal1", "周志强", fiscal, hash, FISCAL_OFFICER);
        user("fiscal2", "吴秀英", fiscal, hash, FISCAL_OFFICER);
        PartyId guarantor = office(GUARANTOR, "运城市河东融资担保有限责任公司", YANHU);
        user("guarantor1", "郑文博", guarantor, hash, Role.GUARANTOR);
        PartyId insurer = office(INSURER, "晋安财产保险股份有限公司运城中心支公司", YANHU);
        user("insurer1", "冯雪梅", insurer, hash, Role.INSURER);
        PartyId experts = office(EXPERT_POOL, "运城市盐湖区知识产权专家库", YANHU);
        user("expert1", "陈思远", experts, hash, EXPERT);
        user("expert2", "褚卫东", experts, hash, EXPERT);
        user("expert3", "卫静怡", experts, hash, EXPERT);
        PartyId government = office(GOVERNMENT, "运城市盐湖区知识产权强区建设领导小组办公室", YANHU);
        user("leader1", "蒋明德", government, hash, LEADER);
        user("auditor1", "沈佳慧", government, hash, AUDITOR);
        PartyId operator = office(OPERATOR, "知识产权质押融资服务平台运维中心", YANHU);
        user("admin-system", "韩宇航", operator, hash, ADMIN_SYSTEM);
        user("admin-security", "杨若曦", operator, hash, ADMIN_SECURITY);
        user("admin-audit", "朱承志", operator, hash, ADMIN_AUDIT);
    }

    private void banksAndEvaluators(String hash) {
        PartyId head = add(BANK, "华晋商业银行股份有限公司", "911400007123450154", YANHU, null, null);
        user("bank1-hq-approver", "秦怀远", head, hash, BANK_APPROVER);
        PartyId branch = add(BANK, "华晋商业银行股份有限公司运城分行", "91140800MA0H5N8E8D", YANHU, head, Money.of("5000000"));
        bankPeople("bank1", branch, hash, "许志宏", "何丽萍", "吕晨阳");
        PartyId rural = add(BANK, "运城河东农村商业银行股份有限公司", "9114080067231845X2", YANHU, null, null);
        bankPeople("bank2", rural, hash, "施俊杰", "张桂芳", "孔令辉");
        PartyId first = add(EVALUATOR, "山西中衡知识产权评估有限公司", "91140100MA0HQ3B616", YANHU, null, null);
        user("appraiser1", "曹立群", first, hash, APPRAISER);
        user("signer1", "严慧君", first, hash, SIGNER);
        PartyId second = add(EVALUATOR, "北京正源资产评估有限公司", "91110108MA01AFK948", YANHU, null, null);
        user("appraiser2", "华少峰", second, hash, APPRAISER);
        user("signer2", "金玉兰", second, hash, SIGNER);
        for (PartyId admitted : List.of(branch, rural, first, second)) {
            organisations.admit(admitted, YANHU);
            for (OtherRegion other : OTHERS) organisations.admit(admitted, new RegionCode(other.code()));
        }
    }

    private void bankPeople(
            String prefix, PartyId bank, String hash, String manager, String approver, String postLoan) {
        user(prefix + "-manager", manager, bank, hash, BANK_MANAGER);
        user(prefix + "-approver", approver, bank, hash, BANK_APPROVER);
        user(prefix + "-postloan", postLoan, bank, hash, BANK_POSTLOAN);
    }

    private void enterprises(String hash) {
        PartyId materials = enterprises.admit(new EnterpriseData(
                "山西盐湖晶材科技有限公司",
                "91140802MA0K3X7D29",
                YANHU,
                "安邑街道",
                "运城市盐湖区安邑街道禹西路 88 号",
                "魏东升",
                "魏东升",
                "13900000001",
                "office@jingcai.example",
                Industry.MANUFACTURING,
                126,
                Money.of("48600000"),
                Money.of("62000000"),
                LocalDate.of(2017, 5, 18),
                true,
                false));
        user("sme1", "魏东升", materials, hash, ENTERPRISE_CLERK, ENTERPRISE_PRINCIPAL);
        PartyId software = enterprises.admit(new EnterpriseData(
                "运城市禾智农业软件有限公司",
                "91140802MA0LCT2R42",
                YANHU,
                "北城街道",
                "运城市盐湖区北城街道学苑路 15 号",
                "陶雨桐",
                "陶雨桐",
                "13900000002",
                "office@hezhi.example",
                Industry.SOFTWARE,
                28,
                Money.of("6200000"),
                Money.of("5400000"),
                LocalDate.of(2023, 8, 9),
                true,
                true));
        user("sme2", "陶雨桐", software, hash, ENTERPRISE_CLERK, ENTERPRISE_PRINCIPAL);
    }

    private void region(OtherRegion other, String hash) {
        RegionCode region = new RegionCode(other.code());
        PartyId center = office(CENTER, other.name() + "知识产权金融服务中心", region);
        user(other.prefix() + "-clerk", other.clerk(), center, hash, CENTER_CLERK);
        user(other.prefix() + "-reviewer", other.reviewer(), center, hash, CENTER_REVIEWER);
        user(other.prefix() + "-director", other.director(), center, hash, CENTER_DIRECTOR);
        PartyId ipOffice = office(IP_OFFICE, other.name() + "市场监督管理局（知识产权局）", region);
        user(other.prefix() + "-ipo1", other.officer(), ipOffice, hash, IP_CLERK);
        user(other.prefix() + "-ipo2", other.deputy(), ipOffice, hash, IP_CLERK);
    }

    private PartyId office(OrganisationKind kind, String name, RegionCode region) {
        return add(kind, name, null, region, null, null);
    }

    private PartyId add(
            OrganisationKind kind, String name, String creditCode, RegionCode region, PartyId parent, Money limit) {
        GeneratedId key = new GeneratedId();
        organisations.insert(new Organisation(null, kind, name, creditCode, region, parent, limit, true, 0), key);
        return key.party();
    }

    private void user(String login, String name, PartyId organisation, String hash, Role... roles) {
        User user = NewUser.active(login, name, organisation).insert(users);
        users.setPassword(user.id(), hash);
        users.rememberPassword(user.id(), hash, LocalDateTime.now(clock));
        users.replaceRoles(user.id(), Set.of(roles));
    }
}
