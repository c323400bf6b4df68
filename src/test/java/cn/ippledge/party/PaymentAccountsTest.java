package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.PaymentAccounts.ProposeAccount;
import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** To which account public money goes, and the two people that it takes to change it. */
class PaymentAccountsTest {

    @Transactional
    abstract static class Cases {

        private static final String NUMBER = "1408020000123456789", OTHER = "1408020000987654321";

        @Autowired
        PaymentAccounts accounts;

        @Autowired
        Users users;

        @Autowired
        AuditTrail audit;

        @Test
        void isInForceWhenTheFinanceCenterTypesTheSameNumber() {
            long id = propose("sme2", "运城市禾智农业软件有限公司", "1408-0200 0012 3456 789");
            PaymentAccount before = accounts.of(party("sme2")).orElse(null);
            assertThat(before).satisfiesAnyOf(none -> assertThat(none).isNull(), old -> assertThat(old.accountNo())
                    .isNotEqualTo(NUMBER));

            refuses(PartyReason.ACCOUNT_NUMBER_DIFFERS, () -> confirm(id, OTHER, "center-clerk"));
            refuses(PartyReason.ACCOUNT_NUMBER_DIFFERS, () -> confirm(id, null, "center-clerk"));
            confirm(id, "1408 0200 0012 3456 789", "center-clerk");

            PaymentAccount account = accounts.of(party("sme2")).orElseThrow();
            assertThat(account.accountNo()).isEqualTo(NUMBER);
            assertThat(account.accountName()).isEqualTo("运城市禾智农业软件有限公司");
            assertThat(account.bankName()).isEqualTo("河东农商银行营业部");
            assertThat(account.masked()).isEqualTo("**** 6789");
            assertThat(account.toString()).doesNotContain(NUMBER).contains("6789");
            assertThat(accounts.own(users.actor("sme2")).get(0)).satisfies(shown -> {
                assertThat(shown.maskedNo()).isEqualTo("**** 6789");
                assertThat(shown.state()).isEqualTo(AccountChange.State.CONFIRMED);
                assertThat(shown.decidedByCenter()).isTrue();
            });
            assertThat(audit.ofCase("PA-" + id))
                    .extracting(AuditLine::command)
                    .containsExactlyInAnyOrder("party.account.propose", "party.account.confirm");
            assertThat(audit.ofCase("PA-" + id).toString()).doesNotContain(NUMBER);
        }

        @Test
        void isInForceWhenASecondSignatoryOfTheOrganisationConfirms() {
            long id = propose("bank1-manager", "华晋商业银行股份有限公司运城分行", NUMBER);

            assertThatThrownBy(() -> confirm(id, NUMBER, "bank1-postloan")).isInstanceOf(Denied.class);
            confirm(id, NUMBER, "bank1-approver");

            assertThat(accounts.of(party("bank1-manager")).orElseThrow().accountNo())
                    .isEqualTo(NUMBER);
            assertThat(accounts.own(users.actor("bank1-approver")).get(0).decidedByCenter())
                    .isFalse();
        }

        @Test
        void nobodyConfirmsTheirOwnProposal() {
            long id = propose("sme1", "山西盐湖晶材科技有限公司", NUMBER);

            refuses(CommonReason.MAKER_IS_CHECKER, () -> confirm(id, NUMBER, "sme1"));
            refuses(CommonReason.MAKER_IS_CHECKER, () -> accounts.reject(id, "写错了", users.actor("sme1")));
        }

        @Test
        void replacesTheAccountInForceAndTheProposalThatStillWaits() {
            confirm(propose("sme1", "山西盐湖晶材科技有限公司", NUMBER), NUMBER, "center-reviewer");
            long abandoned = propose("sme1", "山西盐湖晶材科技有限公司", "1111222233334444");
            long next = propose("sme1", "山西盐湖晶材科技有限公司", OTHER);

            assertThatThrownBy(() -> confirm(abandoned, "1111222233334444", "center-clerk"))
                    .isInstanceOf(Stale.class);
            assertThat(accounts.of(party("sme1")).orElseThrow().accountNo()).isEqualTo(NUMBER);
            confirm(next, OTHER, "center-clerk");

            assertThat(accounts.of(party("sme1")).orElseThrow().accountNo()).isEqualTo(OTHER);
            assertThat(accounts.own(users.actor("sme1")))
                    .extracting(AccountChange::state)
                    .startsWith(
                            AccountChange.State.CONFIRMED, AccountChange.State.REPLACED, AccountChange.State.REPLACED);
            assertThat(accounts.own(users.actor("sme1")))
                    .filteredOn(shown -> shown.state() == AccountChange.State.CONFIRMED)
                    .hasSize(1);
        }

        @Test
        void aRejectionNeedsAReasonAndLeavesTheAccountInForce() {
            confirm(propose("sme1", "山西盐湖晶材科技有限公司", NUMBER), NUMBER, "center-clerk");
            long id = propose("sme1", "山西盐湖晶材科技有限公司", OTHER);

            refuses(CommonReason.REQUIRED, () -> accounts.reject(id, " ", users.actor("center-clerk")));
            accounts.reject(id, "开户许可证不清晰", users.actor("center-clerk"));

            assertThat(accounts.of(party("sme1")).orElseThrow().accountNo()).isEqualTo(NUMBER);
            assertThat(accounts.own(users.actor("sme1")).get(0).opinion()).isEqualTo("开户许可证不清晰");
        }

        @Test
        void takesOnlyAnAccountInTheOrganisationsOwnName() {
            refuses(PartyReason.ACCOUNT_NAME_DIFFERS, () -> propose("sme1", "魏东升", NUMBER));
            // The branch's head office is the legal person.
            propose("bank1-manager", "华晋商业银行股份有限公司", NUMBER);
            refuses(PartyReason.ACCOUNT_NUMBER_FORMAT, () -> propose("sme1", "山西盐湖晶材科技有限公司", "123"));
            refuses(PartyReason.ACCOUNT_NUMBER_FORMAT, () -> propose("sme1", "山西盐湖晶材科技有限公司", "12345678x"));
        }

        @Test
        void staysInTheOrganisationAndItsRegion() {
            long id = propose("sme1", "山西盐湖晶材科技有限公司", NUMBER);

            assertThat(accounts.proposed(users.actor("center-clerk")))
                    .extracting(AccountChange::id)
                    .contains(id);
            assertThat(accounts.proposed(users.actor("nanhai-clerk")))
                    .extracting(AccountChange::id)
                    .doesNotContain(id);
            assertThat(accounts.own(users.actor("sme2")))
                    .extracting(AccountChange::id)
                    .doesNotContain(id);
            for (String stranger : new String[] {"sme2", "bank1-approver", "nanhai-clerk", "fiscal1"})
                assertThatThrownBy(() -> confirm(id, NUMBER, stranger))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> confirm(id, NUMBER, "center-director")).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> propose("center-clerk", "某某", NUMBER)).isInstanceOf(Denied.class);
        }

        private long propose(String login, String name, String number) {
            return accounts.propose(new ProposeAccount(name, number, "河东农商银行营业部"), users.actor(login));
        }

        private void confirm(long id, String number, String login) {
            accounts.confirm(id, number, "与开户许可证一致", users.actor(login));
        }

        private PartyId party(String login) {
            return users.actor(login).organisation();
        }

        private static void refuses(Reason reason, ThrowingCallable command) {
            assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
