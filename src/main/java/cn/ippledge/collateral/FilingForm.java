package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the bank declares for both parties when it files. {@link #usual} is the ordinary case, so that a clerk changes only
 * what is different.
 *
 * @param maximumAmount a pledge for a line of claims up to {@code cap}, arising from {@code claimsFrom} to {@code claimsTo}
 * @param termTo the last day of a mark's registered pledge, empty means the end of the debt
 */
public record FilingForm(
        SubmitChannel channel,
        ClaimKind claimKind,
        String currency,
        boolean maximumAmount,
        Money cap,
        LocalDate claimsFrom,
        LocalDate claimsTo,
        LocalDate termTo,
        Set<ContractContent> contract,
        Set<FiledDocument> documents,
        Set<FilingStatement> statements,
        String note) {

    public FilingForm {
        channel = channel == null ? SubmitChannel.ONLINE : channel;
        claimKind = claimKind == null ? ClaimKind.LOAN : claimKind;
        contract = contract == null ? Set.of() : Set.copyOf(contract);
        documents = documents == null ? Set.of() : Set.copyOf(documents);
        statements = statements == null ? Set.of() : Set.copyOf(statements);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** A loan in yuan, filed online, with a full contract and the papers that its type needs. */
    public static FilingForm usual(RightType type, boolean appraised) {
        Set<FiledDocument> documents =
                EnumSet.of(FiledDocument.PLEDGE_CONTRACT, FiledDocument.MAIN_CONTRACT, FiledDocument.IDENTITY_PROOF);
        if (type != RightType.COPYRIGHT) documents.add(FiledDocument.PROMISE_LETTER);
        Set<FilingStatement> statements = EnumSet.of(FilingStatement.PLEDGOR_SIGNED, FilingStatement.PLEDGEE_SIGNED);
        if (appraised) {
            documents.add(FiledDocument.VALUATION_REPORT);
            statements.add(FilingStatement.REPORT_SIGNED_AND_SEALED);
        }
        if (type == RightType.TRADEMARK) statements.add(FilingStatement.SIMILAR_MARKS_INCLUDED);
        return new FilingForm(
                SubmitChannel.ONLINE,
                ClaimKind.LOAN,
                "CNY",
                false,
                null,
                null,
                null,
                null,
                EnumSet.allOf(ContractContent.class),
                documents,
                statements,
                null);
    }

    FilingForm withNote(String said) {
        return new FilingForm(
                channel,
                claimKind,
                currency,
                maximumAmount,
                cap,
                claimsFrom,
                claimsTo,
                termTo,
                contract,
                documents,
                statements,
                said);
    }

    public boolean has(FiledDocument document) {
        return documents.contains(document);
    }

    public boolean states(FilingStatement statement) {
        return statements.contains(statement);
    }

    /** A pledge for a line of claims says up to how much and for claims of which time (Civil Code art. 439, 420). */
    boolean lacksMaximum() {
        return maximumAmount && (cap == null || !cap.isPositive() || claimsFrom == null || claimsTo == null);
    }
}
