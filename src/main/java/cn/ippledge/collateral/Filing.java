package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facts that the registration rules judge, gathered before they are asked.
 *
 * @param on the day of asking
 * @param marks rules whose case the registrar has found to be given by what he knows himself
 * @param registeredOn null as long as the pledge does not exist, and when it no longer secures anything
 * @param dealing what the owner wants to do with a right during the pledge, else null
 */
record Filing(
        RightType type,
        LocalDate on,
        Money securedAmount,
        LocalDate contractSignedOn,
        LocalDate debtTo,
        boolean appraised,
        LocalDate appraisalBaseDate,
        FilingForm form,
        List<RightFacts> rights,
        Set<String> marks,
        LocalDate registeredOn,
        RightDealing dealing,
        boolean pledgeeConsents) {

    Filing dealing(RightDealing wanted, boolean consent) {
        return new Filing(
                type,
                on,
                securedAmount,
                contractSignedOn,
                debtTo,
                appraised,
                appraisalBaseDate,
                form,
                rights,
                marks,
                registeredOn,
                wanted,
                consent);
    }

    /** The same facts if the debt ran to another day. */
    Filing debtTo(LocalDate day) {
        return new Filing(
                type,
                on,
                securedAmount,
                contractSignedOn,
                day,
                appraised,
                appraisalBaseDate,
                form,
                rights,
                marks,
                registeredOn,
                dealing,
                pledgeeConsents);
    }

    boolean anyRight(Predicate<RightFacts> found) {
        return rights.stream().anyMatch(found);
    }

    boolean lacks(FiledDocument document) {
        return !form.has(document);
    }

    boolean states(FilingStatement statement) {
        return form.states(statement);
    }

    boolean contractIsComplete() {
        return form.contract().containsAll(EnumSet.allOf(ContractContent.class));
    }

    boolean coOwnersHaveNotAgreed() {
        return !states(FilingStatement.CO_OWNERS_AGREED_OTHERWISE)
                && anyRight(right -> right.coOwned() && !right.coOwnersConsent());
    }

    boolean debtOutlivesProtection() {
        return anyRight(right -> right.expiresOn() != null && debtTo.isAfter(right.expiresOn()));
    }

    /** The conclusion of a report is used within one year of its base date. */
    boolean valuationIsOutdated() {
        return appraised && appraisalBaseDate != null && contractSignedOn.isAfter(appraisalBaseDate.plusYears(1));
    }

    boolean marked(String rule) {
        return marks.contains(rule);
    }
}
