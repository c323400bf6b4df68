package cn.ippledge.workflow;

import java.util.Set;

/**
 * The closed list of process variables: who the groups are, and the last answer a gateway asks for. No money, no entities,
 * no JSON; a test parses every model and finds no other name.
 */
final class Variables {

    private Variables() {}

    static final String REGION = "region";
    static final String ENTERPRISE = "enterprise";
    static final String STARTED_BY = "startedBy";
    static final String CENTER = "center";
    static final String BANK = "bank";
    static final String DECIDING_BANK = "decidingBank";
    static final String INVITED_BANK = "invitedBank";
    static final String EVALUATOR = "evaluator";
    static final String IP_OFFICE = "ipOffice";
    static final String OUTCOME = "outcome";
    static final String GRANTED = "granted";
    static final String INVITED = "invited";
    static final String TAKEN = "taken";
    static final String DECLINED = "declined";
    static final String SIGNED = "signed";
    static final String ACCEPTED = "accepted";
    static final String CONFIRMED = "confirmed";
    static final String APPROVED = "approved";
    static final String CHANGE_KIND = "changeKind";
    static final String WARNING = "warning";
    static final String INVITATIONS_EXPIRE_AT = "invitationsExpireAt";
    static final String OFFER_EXPIRES_AT = "offerExpiresAt";
    static final String CORRECTION_EXPIRES_AT = "correctionExpiresAt";
    static final String NOTICE_ENDS_AT = "noticeEndsAt";
    static final String BELOW_VALUE = "belowValue";
    static final String COMPLETE = "complete";
    static final String FISCAL = "fiscal";
    static final String EXPERTS = "experts";
    static final String SEAT = "seat";
    /** The book that one transfer of a refund goes to. */
    static final String POOL = "pool";

    static final String PANEL_DECIDED = "panelDecided";
    static final String PAUSED = "paused";
    static final String QUEUED = "queued";
    static final String LAST = "last";
    static final String CLAIM_EXPIRES_AT = "claimExpiresAt";
    static final String PUBLICITY_ENDS_AT = "publicityEndsAt";

    static final String PAYER = "payer";
    static final String PAYER_KIND = "payerKind";
    static final String RECEIVER = "receiver";
    static final String RECEIVER_KIND = "receiverKind";
    /** Not asked by a model: the last day of a step whose term is the domain's own and not the platform's promise. */
    static final String PAY_BY = "payBy";

    static final String ENTITLEMENT = "entitlement";
    static final String OF_BANK = "ofBank";

    static final Set<String> ALL = Set.of(
            REGION,
            ENTERPRISE,
            STARTED_BY,
            CENTER,
            BANK,
            DECIDING_BANK,
            INVITED_BANK,
            EVALUATOR,
            IP_OFFICE,
            OUTCOME,
            GRANTED,
            INVITED,
            TAKEN,
            DECLINED,
            SIGNED,
            ACCEPTED,
            CONFIRMED,
            APPROVED,
            CHANGE_KIND,
            WARNING,
            INVITATIONS_EXPIRE_AT,
            OFFER_EXPIRES_AT,
            CORRECTION_EXPIRES_AT,
            NOTICE_ENDS_AT,
            BELOW_VALUE,
            COMPLETE,
            FISCAL,
            ENTITLEMENT,
            OF_BANK,
            EXPERTS,
            SEAT,
            POOL,
            PANEL_DECIDED,
            PAUSED,
            QUEUED,
            LAST,
            CLAIM_EXPIRES_AT,
            PUBLICITY_ENDS_AT,
            PAYER,
            PAYER_KIND,
            RECEIVER,
            RECEIVER_KIND,
            PAY_BY);
}
