package cn.ippledge.collateral;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Rights of the demo's first enterprise and the steps that lead their pledge to registration. */
abstract class PledgeCases {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Pledges pledges;

    @Autowired
    Registrar registrar;

    @Autowired
    PledgeChanges changes;

    @Autowired
    RightMapper rightMapper;

    @Autowired
    Users users;

    @Autowired
    TestClock clock;

    Actor principal;
    Actor manager;
    Actor first;
    Actor second;

    @BeforeEach
    void people() {
        principal = users.actor("sme1");
        manager = users.actor("bank1-manager");
        first = users.actor("ipo1");
        second = users.actor("ipo2");
    }

    @AfterEach
    void resetClock() {
        clock.setTo(TestClock.START);
    }

    long right(RightType type) {
        return right(type, RightStatus.VALID, LocalDate.of(2035, 6, 30));
    }

    long right(RightType type, RightStatus status, LocalDate expiresOn) {
        String number = "T%s%05d".formatted(type.name().charAt(0), NUMBERS.incrementAndGet());
        IpRight right = new IpRight(
                0,
                principal.organisation(),
                principal.region(),
                type,
                type == RightType.PATENT ? PatentKind.INVENTION : null,
                number,
                "Right " + number,
                type == RightType.TRADEMARK ? 9 : null,
                LocalDate.of(2015, 7, 1),
                LocalDate.of(2017, 1, 20),
                expiresOn,
                null,
                null,
                status,
                "山西盐湖晶材科技有限公司",
                false,
                false,
                null,
                null,
                null,
                authority(type),
                false,
                null,
                0);
        rightMapper.insert(List.of(right));
        return rightMapper
                .findByNumber(type, number, right.niceClass())
                .orElseThrow()
                .id();
    }

    private static String authority(RightType type) {
        return switch (type) {
            case TRADEMARK -> "CNIPA_TMO";
            case COPYRIGHT -> "CPCC";
            case PLANT_VARIETY -> "MARA";
            case PATENT, IC_LAYOUT -> "CNIPA";
        };
    }

    OpenPledges contract(Long... rights) {
        return contract(manager.organisation(), rights);
    }

    OpenPledges contract(PartyId bank, Long... rights) {
        int number = NUMBERS.incrementAndGet();
        return new OpenPledges(
                "FA-2026-9%05d".formatted(number),
                "HT-2026-" + number,
                principal.organisation(),
                bank,
                principal.region(),
                List.of(rights),
                Money.of("3000000.00"),
                LocalDate.of(2026, 3, 6),
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2027, 3, 9),
                false,
                null);
    }

    /** Opened, for a contract over one right. */
    String opened(long right) {
        return pledges.open(contract(right), manager).get(0);
    }

    /** Signed by the pledgor, too. */
    String signed(long right) {
        String no = opened(right);
        pledges.signByPledgor(no, principal);
        return no;
    }

    String filed(long right) {
        String no = signed(right);
        pledges.file(new FileRegistration(no, pledges.form(no, manager)), manager);
        return no;
    }

    String underReview(long right) {
        String no = filed(right);
        registrar.accept(no, true, null, first);
        return no;
    }

    String registered(long right) {
        String no = underReview(right);
        propose(no);
        registrar.decideResult(no, true, null, second);
        return no;
    }

    void propose(String no) {
        registrar.review(register(no, "Y" + no), first);
    }

    ReviewRegistration register(String no, String number) {
        return new ReviewRegistration(no, ReviewOutcome.REGISTER, null, number, clock.today(), null);
    }

    static ReviewRegistration refuse(String no, String opinion, String... grounds) {
        return new ReviewRegistration(no, ReviewOutcome.REFUSE, List.of(grounds), null, null, opinion);
    }

    static ReviewRegistration sendBack(String no, String opinion, String... grounds) {
        return new ReviewRegistration(no, ReviewOutcome.CORRECTION, List.of(grounds), null, null, opinion);
    }

    Registration registration(String no) {
        return pledges.get(no, manager);
    }
}
