package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.DAY;
import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.paper;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BookOpeningTest {

    private static final Actor DIRECTOR = person(93, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);
    private static final Actor REVIEWER = person(94, OrganisationKind.CENTER, Role.CENTER_REVIEWER);

    /** Funded with 1,000, of which 150 was paid out: 850 in the bank. */
    private static final List<NewLine> HELD = List.of(
            NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of("850")),
            NewLine.debit(AccountKind.COMPENSATION_PAID, Money.of("150")),
            NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of("1000")).of("District"));

    abstract static class Cases {

        @Autowired
        LedgerRequests requests;

        @Autowired
        LedgerDecisions decisions;

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        Documents documents;

        @Test
        void opensByTheWordOfTwoWithWhatItHoldsAndThePaper() {
            OpenBook town = pool(FundLevel.TOWN, unique("Town pool"));
            String no = requests.propose(town, opening(HELD), paper(), clerk());
            assertThat(books.all(clerk())).extracting(Book::name).doesNotContain(town.name());
            assertThat(requests.proposals(DIRECTOR))
                    .extracting(LedgerRequests.Proposal::book)
                    .contains(town);
            assertThat(documents.ofCase(no, DIRECTOR))
                    .extracting(Document::kind, Document::name)
                    .containsExactly(tuple("FUND_PAPER", "old-ledger.pdf"));
            assertThat(requests.get(no, DIRECTOR).newBook()).isEqualTo(town);
            assertThat(requests.get(no, DIRECTOR).lines()).hasSize(3);
            assertThatThrownBy(() -> decisions.decide(no, 1, true, null, REVIEWER))
                    .isInstanceOf(Denied.class);

            decisions.decide(no, 1, true, "Agrees with page 9", DIRECTOR);

            LedgerRequests.Detail decided = requests.get(no, clerk());
            Book book = decided.book();
            assertThat(book.fundLevel()).isEqualTo(FundLevel.TOWN);
            assertThat(book.openedBy()).isEqualTo(DIRECTOR.userId());
            assertThat(ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("850"));
            assertThat(ledger.balance(book.id(), AccountKind.FUNDER_CAPITAL, "District"))
                    .isEqualTo(Money.of("1000"));
            assertThat(ledger.byCause("ledger.request:" + no))
                    .contains(decided.request().entryNo());
            assertThat(requests.proposals(DIRECTOR))
                    .extracting(LedgerRequests.Proposal::book)
                    .doesNotContain(town);
        }

        @Test
        void aNewPoolBeginsEmptyAndWithoutPaper() {
            OpenBook centre = pool(FundLevel.CENTRE, unique("Central pool"));
            String no = requests.propose(centre, opening(List.of()), null, clerk());
            decisions.decide(no, 1, true, null, DIRECTOR);
            LedgerRequests.Detail decided = requests.get(no, clerk());
            assertThat(decided.request().entryId()).isNull();
            assertThat(ledger.balance(decided.book().id(), AccountKind.CUSTODIAN_BANK))
                    .isEqualTo(Money.ZERO);
        }

        @Test
        void balancesNeedThePaperTheyComeFrom() {
            OpenBook book = pool(FundLevel.TOWN, unique("Pool"));
            refuses(LedgerReason.OPENING_PAPER_REQUIRED, () -> requests.propose(book, opening(HELD), null, clerk()));
            assertThat(requests.proposals(clerk()))
                    .extracting(LedgerRequests.Proposal::book)
                    .doesNotContain(book);
        }

        @Test
        void aFundHasOneBookHoweverManyAskForIt() {
            OpenBook book = pool(FundLevel.TOWN, unique("Pool"));
            String first = requests.propose(book, opening(List.of()), null, clerk());
            String second = requests.propose(book, opening(HELD), paper(), clerk());
            decisions.decide(first, 1, true, null, DIRECTOR);
            refuses(LedgerReason.BOOK_EXISTS, () -> decisions.decide(second, 1, true, null, DIRECTOR));
            assertThat(requests.get(second, clerk()).request().isWaiting()).isTrue();
            refuses(LedgerReason.BOOK_EXISTS, () -> requests.propose(book, opening(List.of()), null, clerk()));
            decisions.decide(second, 1, false, "Is open already", DIRECTOR);
            assertThat(requests.get(second, clerk()).request().state()).isEqualTo(RequestState.REJECTED);
        }

        @Test
        void severalPoolsOfOneLevelStandSideBySide() {
            OpenBook one = pool(FundLevel.DISTRICT, unique("Pool A")),
                    other = pool(FundLevel.DISTRICT, unique("Pool B"));
            for (OpenBook book : List.of(one, other))
                decisions.decide(requests.propose(book, opening(List.of()), null, clerk()), 1, true, null, DIRECTOR);
            assertThat(books.all(clerk())).extracting(Book::name).contains(one.name(), other.name());
        }

        @Test
        void isAskedForInTheOwnRegionAndSeenThereOnly() {
            OpenBook foreign = new OpenBook(
                    new RegionCode("440605"), BookKind.RISK_POOL, FundLevel.TOWN, 0, unique("Pool"), "Bank", "6222");
            assertThatThrownBy(() -> requests.propose(foreign, opening(List.of()), null, clerk()))
                    .isInstanceOf(NotFound.class);
            String no = requests.propose(pool(FundLevel.TOWN, unique("Pool")), opening(HELD), paper(), clerk());
            Actor elsewhere = new Actor(
                    95,
                    "elsewhere",
                    "Elsewhere",
                    clerk().organisation(),
                    OrganisationKind.CENTER,
                    new RegionCode("440605"),
                    Set.of(Role.CENTER_DIRECTOR));
            assertThatThrownBy(() -> requests.get(no, elsewhere)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> decisions.decide(no, 1, true, null, elsewhere))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.ofCase(no, elsewhere)).isInstanceOf(NotFound.class);
        }

        @Test
        void aPoolNamesItsAccountAndABudgetItsYear() {
            assertThatThrownBy(() -> new OpenBook(
                            LedgerFixture.REGION, BookKind.RISK_POOL, FundLevel.TOWN, 0, "Pool", null, null))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .extracting(Rejected.Field::field)
                            .containsExactly("bankAccount"));
            assertThatThrownBy(() -> new OpenBook(
                            LedgerFixture.REGION, BookKind.SUBSIDY_BUDGET, FundLevel.TOWN, 0, "Budget", null, null))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .extracting(Rejected.Field::field, Rejected.Field::reason)
                            .containsExactly(tuple("budgetYear", CommonReason.REQUIRED)));
        }

        private static OpenBook pool(FundLevel level, String name) {
            return new OpenBook(LedgerFixture.REGION, BookKind.RISK_POOL, level, 0, name, "Bank", "6222");
        }

        private static MakeRequest opening(List<NewLine> lines) {
            return new MakeRequest(null, RequestKind.OPEN_BOOK, DAY, "Approval 7", "Taken over", lines, null);
        }

        private static void refuses(Reason reason, Runnable command) {
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
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
