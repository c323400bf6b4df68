package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.ippledge.loan.LoanPartners;
import cn.ippledge.loan.PartnerPart;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Explanation;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import cn.ippledge.workflow.Notification;
import cn.ippledge.workflow.Notifications;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** Who is told what share, and who may read it. The loss is 1,600,000.00 everywhere. */
class ShareNoticesTest {

    /** 100.00 in the ratio 20 : 10 is 66.67 and 33.33; a share that the loan names nobody for is nobody's. */
    @Test
    void isDividedAmongPartnersOfAKindInTheRatioOfTheirParts() {
        LoanPartners partners = mock();
        when(partners.parts("LN-1")).thenReturn(List.of(part(31, "0.2"), part(32, "0.1")));
        CompensationClaim claim = mock();
        when(claim.loanNo()).thenReturn("LN-1");
        ShareBearers bearers = new ShareBearers(null, partners, null, null);
        Money hundred = Money.of("100");

        assertThat(bearers.of(new Share(Party.INSURER, hundred, hundred, Money.ZERO), claim))
                .extracting(bearer -> bearer.organisation().value() + " " + bearer.amount())
                .containsExactly("31 66.67", "32 33.33");
        assertThat(bearers.of(new Share(Party.GUARANTOR, hundred, hundred, Money.ZERO), claim))
                .extracting(ShareBearers.Bearer::organisation)
                .containsExactly((PartyId) null);
    }

    private static PartnerPart part(long partner, String share) {
        return new PartnerPart(
                "LN-1",
                new PartyId(partner),
                "insurer",
                OrganisationKind.INSURER,
                1,
                "product",
                Rate.ZERO,
                Rate.of(share),
                1,
                null);
    }

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2025, 6, 20), DUE = LocalDate.of(2025, 12, 20);
        private static final NoticeFilter ALL = new NoticeFilter(null, null);

        @Autowired
        ShareNotices notices;

        @Autowired
        ClaimPublicity publicity;

        @Autowired
        ClaimSettlements settlements;

        @Autowired
        ClaimPayments payments;

        @Autowired
        ClaimStore store;

        @Autowired
        Notifications notifications;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        BearersFixture bearers;
        ClaimPlay play;
        String loan;

        @BeforeEach
        void loanInDefault() {
            given = PoolFixture.in(beans);
            bearers = new BearersFixture(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            loan = given.loan("bank1-manager", "1600000", "28800", DISBURSED, DUE);
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** 54:26:16:4 of 1,600,000: fund 864,000, bank 416,000, insurer 256,000, evaluator 64,000. */
        @Test
        void tellsEachPartyItsOwnShareAndNobodyAnothers() {
            given.enrolled(loan, "zhongshan-compensation", given.pool("5000000"), "864000");
            bearers.part(loan, "insurer1", "0.16");
            bearers.valued(loan, "signer1");
            String no = approved();

            assertThat(told("fiscal1")).containsExactly("FUND 864000.00");
            assertThat(told("bank1-postloan")).containsExactly("BANK 416000.00");
            assertThat(told("insurer1")).containsExactly("INSURER 256000.00");
            assertThat(told("signer1")).containsExactly("EVALUATOR 64000.00");
            for (String stranger : List.of("guarantor1", "signer2", "bank2-postloan", "jining-clerk"))
                assertThat(told(stranger)).as(stranger).isEmpty();
            for (String all : List.of("center-clerk", "auditor1"))
                assertThat(told(all)).as(all).hasSize(4);

            NoticeLine insurers = notices.search(ALL, Page.Request.page(1), play.as("insurer1"))
                    .items()
                    .get(0);
            assertThat(insurers.claimNo()).isEqualTo(no);
            for (String stranger : List.of("fiscal1", "bank1-postloan", "signer1", "guarantor1", "sme1", "leader1"))
                assertThatThrownBy(() -> notices.get(insurers.no(), play.as(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
            assertThat(notices.get(insurers.no(), play.as("auditor1")).notice().amount())
                    .isEqualTo(Money.of("256000"));
        }

        /** 20 working days after Tuesday 10 March 2026: 18 up to Friday 3 April, Qingming is off until the 6th, then the 7th and 8th. */
        @Test
        void saysHowItCameAboutAndWhatToPayWhomByWhen() {
            given.enrolled(loan, "zhongshan-compensation", given.pool("5000000"), "864000");
            bearers.part(loan, "insurer1", "0.16");
            approved();

            ShareNotices.Letter letter = letter("insurer1");
            assertThat(letter.notice().payBy()).isEqualTo("2026-04-08");
            assertThat(letter.notice().sharedLoss()).isEqualTo(Money.of("1600000"));
            assertThat(letter.notice().account()).isEqualTo("**** 0001");
            assertThat(letter.contract()).isNull();
            assertThat(letter.policy().articles()).isNotEmpty();
            // 1,600,000 × 0.16
            assertThat(letter.steps().steps())
                    .extracting(Explanation.Step::label, Explanation.Step::result)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("NET_LOSS", "1600000.00"),
                            org.assertj.core.groups.Tuple.tuple("SHARE_INSURER", "256000.00"));
            assertThat(letter.others()).isEmpty();

            // the evaluator's share is nobody's: the loan has no signed valuation
            ShareNotices.Letter bank = letter("bank1-postloan");
            assertThat(bank.others())
                    .extracting(other -> other.party() + " " + other.amount() + " " + (other.recipient() != null))
                    .containsExactly("FUND 864000.00 true", "INSURER 256000.00 true", "EVALUATOR 64000.00 false");
            assertThat(bank.notice().payBy()).isNull();
        }

        @Test
        void isAnnouncedToThePeopleOfThePartyOnce() {
            given.enrolled(loan, "zhongshan-compensation", given.pool("5000000"), "864000");
            bearers.part(loan, "insurer1", "0.16");
            String no = approved();

            List<Notification> words = notifications
                    .list(Page.Request.page(1), play.as("insurer1"))
                    .items();
            assertThat(words)
                    .filteredOn(word -> no.equals(word.caseNo()))
                    .singleElement()
                    .satisfies(word -> {
                        assertThat(word.link())
                                .isEqualTo("/share-notices/"
                                        + letter("insurer1").notice().no());
                        assertThat(word.taskId()).isNull();
                        assertThat(word.unread()).isTrue();
                    });
            assertThat(notifications
                            .list(Page.Request.page(1), play.as("guarantor1"))
                            .items())
                    .noneMatch(word -> no.equals(word.caseNo()));
        }

        /**
         * The measure of 盐湖 gives fund and bank half each and guarantors none; a guarantor whose product carries 20% bears
         * 320,000 of the net loss out of the bank's 800,000.
         */
        @Test
        void countsACoverByContractOutOfTheBanksPart() {
            given.enrolled(loan, "yanhu-compensation", given.pool("5000000"), "800000");
            bearers.part(loan, "guarantor1", "0.2");
            String no = approved();

            assertThat(store.shares(play.claim(no)))
                    .extracting(share -> share.party() + " " + share.amount())
                    .containsExactly("FUND 800000.00", "BANK 480000.00", "GUARANTOR 320000.00");
            assertThat(play.claim(no).payable()).isEqualTo(Money.of("800000"));
            assertThat(letter("guarantor1").contract().riskShare().percent()).startsWith("20");
        }

        @Test
        void isWithdrawnWhenAnObjectionIsUpheldAndIssuedAgainAfterTheNewApproval() {
            given.enrolled(loan, "yanhu-compensation", given.pool("5000000"), "800000");
            String no = approved();
            play.publish(no);
            publicity.object(no, "somebody", "the borrower is my neighbour", play.as("center-clerk"));
            publicity.decideObjection(no, true, "he is right", play.as("center-reviewer"));
            assertThat(states("bank1-postloan")).containsExactly("WITHDRAWN");

            play.compute(no);
            play.pass(no);
            play.approve(no);
            assertThat(states("bank1-postloan")).containsExactly("ISSUED", "WITHDRAWN");
        }

        /** The pledge brings 100,000: net loss 1,500,000, half of it 750,000, of which 400,000 were paid provisionally. */
        @Test
        void isReplacedByTheFinalSettlement() {
            given.enrolled(loan, "yanhu-compensation", given.pool("5000000"), "800000");
            String no = approved();
            play.publish(no);
            play.closePublicity(no);
            payments.release(no, "", play.as("fiscal1"));
            play.pay(no);
            play.receive(no, "bank1-postloan");
            settlements.propose(no, Money.of("100000"), "", play.as("center-clerk"));
            settlements.decide(no, true, "", play.as("center-reviewer"));

            assertThat(states("fiscal1")).containsExactly("ISSUED", "REPLACED");
            ShareNotice last = letter("fiscal1").notice();
            assertThat(last.kind()).isEqualTo(ShareNotice.Kind.SETTLEMENT);
            assertThat(last.party()).isEqualTo(Party.FUND);
            assertThat(last.amount()).isEqualTo(Money.of("750000"));
            assertThat(last.paid()).isEqualTo(Money.of("400000"));
            assertThat(last.open()).isEqualTo(Money.of("350000"));
        }

        private String approved() {
            String no = play.filed(loan, "bank1-postloan", "1600000", "0");
            play.check(no);
            play.compute(no);
            play.pass(no);
            play.approve(no);
            return no;
        }

        private ShareNotices.Letter letter(String login) {
            NoticeLine newest = notices.search(ALL, Page.Request.page(1), play.as(login))
                    .items()
                    .get(0);
            return notices.get(newest.no(), play.as(login));
        }

        private List<String> told(String login) {
            return notices.search(ALL, Page.Request.page(1), play.as(login)).items().stream()
                    .map(line -> line.party() + " " + line.amount())
                    .toList();
        }

        private List<String> states(String login) {
            return notices.search(ALL, Page.Request.page(1), play.as(login)).items().stream()
                    .map(line -> line.state().name())
                    .toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
