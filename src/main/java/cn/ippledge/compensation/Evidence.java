package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a bank's claim rests on. Each item is a kind of document of the claim, named like it. Labels: {@code
 * documentKind.NAME}.
 */
public enum Evidence {
    LOAN_CONTRACT(true),
    DISBURSEMENT_PROOF(true),
    PLEDGE_CERTIFICATE(true),
    OVERDUE_STATEMENT(false),
    COLLECTION_RECORD(false),
    LOSS_STATEMENT(false),
    /** Where a guarantor has a part in the loan. */
    GUARANTEE_CONTRACT(true),
    /** Where an insurer has a part in the loan. */
    INSURANCE_POLICY(true),
    /** Where the claim names proceeds of the pledge. */
    DISPOSAL_RECORD(false),
    /** Where the claim says that other levels have paid. */
    OTHER_LEVELS_PROOF(true);

    private static final Set<String> SCANS = Set.of("application/pdf", "image/png", "image/jpeg");

    private final boolean scanOnly;

    Evidence(boolean scanOnly) {
        this.scanOnly = scanOnly;
    }

    /** A signed or stamped paper is a scan; what the bank writes itself may be a sheet or a text too. */
    public boolean takes(String mediaType) {
        return !scanOnly || SCANS.contains(mediaType);
    }

    public boolean isScanOnly() {
        return scanOnly;
    }

    static Optional<Evidence> named(String kind) {
        return Stream.of(values()).filter(item -> item.name().equals(kind)).findFirst();
    }

    /** @param partners whose parts are in the loan */
    static Set<Evidence> required(
            Collection<OrganisationKind> partners, Money disposalProceeds, Money otherLevelsPaid) {
        Set<Evidence> items = EnumSet.range(LOAN_CONTRACT, LOSS_STATEMENT);
        if (partners.contains(OrganisationKind.GUARANTOR)) items.add(GUARANTEE_CONTRACT);
        if (partners.contains(OrganisationKind.INSURER)) items.add(INSURANCE_POLICY);
        if (disposalProceeds.isPositive()) items.add(DISPOSAL_RECORD);
        if (otherLevelsPaid.isPositive()) items.add(OTHER_LEVELS_PROOF);
        return items;
    }
}
