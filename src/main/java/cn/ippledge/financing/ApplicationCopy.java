package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a verb of {@link Application} may change, while it changes it; never leaves that record. */
final class ApplicationCopy {

    private final Application from;
    Request request;
    ApplicationState state;
    ApplicationState resumeAt;
    String askedFor;
    PartyId bank;
    PartyId evaluator;
    Long eligibilityBy;
    Terms approved;
    LocalDate offerExpiresOn;
    String contractNo;
    LocalDate contractSignedOn;
    String endReason;
    LocalDateTime savedAt;
    LocalDateTime submittedAt;

    ApplicationCopy(Application from) {
        this.from = from;
        request = from.request();
        state = from.state();
        resumeAt = from.resumeAt();
        askedFor = from.askedFor();
        bank = from.bank();
        evaluator = from.evaluator();
        eligibilityBy = from.eligibilityBy();
        approved = from.approved();
        offerExpiresOn = from.offerExpiresOn();
        contractNo = from.contractNo();
        contractSignedOn = from.contractSignedOn();
        endReason = from.endReason();
        savedAt = from.savedAt();
        submittedAt = from.submittedAt();
    }

    Application toApplication() {
        return new Application(
                from.no(),
                from.enterprise(),
                from.region(),
                request,
                state,
                resumeAt,
                askedFor,
                bank,
                evaluator,
                eligibilityBy,
                approved,
                offerExpiresOn,
                contractNo,
                contractSignedOn,
                endReason,
                savedAt,
                submittedAt,
                from.version());
    }
}
