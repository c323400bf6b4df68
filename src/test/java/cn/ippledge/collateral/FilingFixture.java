package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A filing that no rule objects to, and the ways to spoil it one fact at a time. */
final class FilingFixture {

    private final RightType type;
    private Money securedAmount = Money.of("3000000.00");
    private LocalDate debtTo = LocalDate.of(2027, 3, 1);
    private boolean appraised;
    private LocalDate appraisalBaseDate;
    private String currency = "CNY";
    private boolean maximumAmount;
    private Money cap;
    private LocalDate claimsTo;
    private final Set<ContractContent> contract = EnumSet.allOf(ContractContent.class);
    private final Set<FiledDocument> documents;
    private final Set<FilingStatement> statements;
    private PatentKind kind;
    private RightStatus status = RightStatus.VALID;
    private boolean numbered = true;
    private boolean owned = true;
    private boolean coOwned;
    private boolean consent;
    private LocalDate expiresOn = LocalDate.of(2035, 6, 30);
    private int otherPledges;
    private int earlierPledges;
    private Set<String> marks = Set.of();
    private LocalDate registeredOn = LocalDate.of(2026, 3, 10);
    private RightDealing dealing;
    private boolean pledgeeConsents;

    private FilingFixture(RightType type) {
        this.type = type;
        this.kind = type == RightType.PATENT ? PatentKind.INVENTION : null;
        FilingForm usual = FilingForm.usual(type, false);
        this.documents = EnumSet.copyOf(usual.documents());
        this.statements = EnumSet.copyOf(usual.statements());
    }

    static FilingFixture filing(RightType type) {
        return new FilingFixture(type);
    }

    FilingFixture securing(String amount) {
        securedAmount = Money.of(amount);
        return this;
    }

    FilingFixture in(String code) {
        currency = code;
        return this;
    }

    FilingFixture upTo(String amount, LocalDate until) {
        maximumAmount = true;
        cap = amount == null ? null : Money.of(amount);
        claimsTo = until;
        return this;
    }

    FilingFixture debtTo(String day) {
        debtTo = LocalDate.parse(day);
        return this;
    }

    /** Appraised as of a day, with a signed report in the file. The contract is of 2026-03-01. */
    FilingFixture appraisedAsOf(String day) {
        appraised = true;
        appraisalBaseDate = LocalDate.parse(day);
        return with(FiledDocument.VALUATION_REPORT).stating(FilingStatement.REPORT_SIGNED_AND_SEALED);
    }

    FilingFixture with(FiledDocument document) {
        documents.add(document);
        return this;
    }

    FilingFixture without(FiledDocument document) {
        documents.remove(document);
        return this;
    }

    FilingFixture without(ContractContent content) {
        contract.remove(content);
        return this;
    }

    FilingFixture stating(FilingStatement statement) {
        statements.add(statement);
        return this;
    }

    FilingFixture notStating(FilingStatement statement) {
        statements.remove(statement);
        return this;
    }

    FilingFixture of(PatentKind patentKind) {
        kind = patentKind;
        return this;
    }

    FilingFixture status(RightStatus found) {
        status = found;
        return this;
    }

    FilingFixture expiring(String day) {
        expiresOn = LocalDate.parse(day);
        return this;
    }

    FilingFixture withoutNumber() {
        numbered = false;
        return this;
    }

    FilingFixture ownedByAnother() {
        owned = false;
        return this;
    }

    FilingFixture coOwned(boolean allConsent) {
        coOwned = true;
        consent = allConsent;
        return this;
    }

    FilingFixture pledgedElsewhere(int pendingOrLive, int live) {
        otherPledges = pendingOrLive;
        earlierPledges = live;
        return this;
    }

    FilingFixture marked(String rule) {
        marks = Set.of(rule);
        return this;
    }

    FilingFixture notRegistered() {
        registeredOn = null;
        return this;
    }

    FilingFixture dealing(RightDealing wanted, boolean pledgeeAgrees) {
        dealing = wanted;
        pledgeeConsents = pledgeeAgrees;
        return this;
    }

    Filing build() {
        FilingForm form = new FilingForm(
                SubmitChannel.ONLINE,
                ClaimKind.LOAN,
                currency,
                maximumAmount,
                cap,
                maximumAmount ? LocalDate.of(2026, 3, 1) : null,
                claimsTo,
                null,
                contract,
                documents,
                statements,
                null);
        RightFacts right = new RightFacts(
                1, kind, status, numbered, owned, coOwned, consent, expiresOn, otherPledges, earlierPledges);
        return new Filing(
                type,
                LocalDate.of(2026, 3, 5),
                securedAmount,
                LocalDate.of(2026, 3, 1),
                debtTo,
                appraised,
                appraisalBaseDate,
                form,
                List.of(right),
                marks,
                registeredOn,
                dealing,
                pledgeeConsents);
    }
}
