package cn.ippledge.workflow.step;

/** The user tasks of the models by their ids; a test compares this list with the models. */
public final class Steps {

    private Steps() {}

    public static final String ELIGIBILITY_REVIEW = "eligibilityReview";
    public static final String OVERRIDE_REVIEW = "overrideReview";
    public static final String SUPPLEMENT = "supplement";
    public static final String MATCH_BANKS = "matchBanks";
    public static final String BANK_ANSWER = "bankAnswer";
    public static final String ASSIGN_EVALUATOR = "assignEvaluator";
    public static final String VALUATION = "valuation";
    public static final String SIGN_VALUATION = "signValuation";
    public static final String DUE_DILIGENCE = "dueDiligence";
    public static final String SUPPLEMENT_FOR_BANK = "supplementForBank";
    public static final String CREDIT_DECISION = "creditDecision";
    public static final String ACCEPT_OFFER = "acceptOffer";
    public static final String SIGN_CONTRACT = "signContract";

    public static final String PREPARE_DRAFT = "prepareDraft";
    public static final String BACK_TEST_DRAFT = "backTestDraft";
    public static final String RELEASE_DRAFT = "releaseDraft";
    public static final String DECIDE_WITHDRAWAL = "decideWithdrawal";

    public static final String PLEDGOR_SIGN = "pledgorSign";
    public static final String FILE_REGISTRATION = "fileRegistration";
    public static final String ACCEPT_FILING = "acceptFiling";
    public static final String REVIEW_FILING = "reviewFiling";
    public static final String CONFIRM_RESULT = "confirmResult";
    public static final String CORRECT_FILING = "correctFiling";
    public static final String DECIDE_CHANGE = "decideChange";

    public static final String REQUEST_DISBURSEMENT = "requestDisbursement";
    public static final String DECIDE_DISBURSEMENT = "decideDisbursement";
    public static final String REQUEST_RELEASE = "requestRelease";
    public static final String HANDLE_WARNING = "handleWarning";
    public static final String DECIDE_EXTENSION = "decideExtension";

    public static final String ASSIGN_DISPOSAL_EVALUATOR = "assignDisposalEvaluator";
    public static final String VALUE_FOR_DISPOSAL = "valueForDisposal";
    public static final String SIGN_DISPOSAL_VALUATION = "signDisposalValuation";
    public static final String GIVE_NOTICE = "giveNotice";
    public static final String ANSWER_NOTICE = "answerNotice";
    public static final String REVIEW_OBJECTION = "reviewObjection";
    public static final String RECORD_SALE = "recordSale";
    public static final String CONFIRM_SALE = "confirmSale";
    public static final String CONFIRM_LOW_PRICE = "confirmLowPrice";
    public static final String RECORD_PROCEEDS = "recordProceeds";
    public static final String CONFIRM_PROCEEDS = "confirmProceeds";
    public static final String CONFIRM_WAIVER = "confirmWaiver";
    public static final String CONFIRM_LOW_WAIVER = "confirmLowWaiver";
    public static final String REQUEST_DEREGISTRATION = "requestDeregistration";
    public static final String CONFIRM_ACCOUNT = "confirmAccount";
    public static final String VERIFY_CLAIM = "verifyClaim";
    public static final String AMEND_CLAIM = "amendClaim";
    public static final String AMEND_REWARD = "amendReward";
    public static final String REVIEW_CLAIM = "reviewClaim";
    public static final String APPROVE_CLAIM = "approveClaim";
    public static final String DECIDE_OBJECTION = "decideObjection";
    public static final String RELEASE_CLAIM = "releaseClaim";
    public static final String CORRECT_ACCOUNT = "correctAccount";
    public static final String CORRECT_BANK_ACCOUNT = "correctBankAccount";
    public static final String FILE_CLAIM = "fileClaim";
    public static final String CHECK_CLAIM = "checkClaim";
    public static final String COMPUTE_CLAIM = "computeClaim";
    public static final String REVIEW_COMPENSATION = "reviewCompensation";
    public static final String EXPERT_VOTE = "expertVote";
    public static final String APPROVE_COMPENSATION = "approveCompensation";
    public static final String PUBLISH_CLAIM = "publishClaim";
    public static final String DECIDE_CLAIM_OBJECTION = "decideClaimObjection";
    public static final String RELEASE_COMPENSATION = "releaseCompensation";
    public static final String PAY_CLAIM = "payClaim";
    public static final String CONFIRM_RECEIPT = "confirmReceipt";
    public static final String PROPOSE_SETTLEMENT = "proposeSettlement";
    public static final String DECIDE_SETTLEMENT = "decideSettlement";
    public static final String PAY_REFUND = "payRefund";
    public static final String CONFIRM_REFUND = "confirmRefund";
    public static final String DECIDE_REVERSAL = "decideReversal";
    public static final String PAY_AS_GUARANTOR = "payAsGuarantor";
    public static final String PAY_AS_INSURER = "payAsInsurer";
    public static final String PAY_AS_EVALUATOR = "payAsEvaluator";
    public static final String CONFIRM_PARTNER_PAYMENT = "confirmPartnerPayment";
    public static final String PAY_PARTNER_BACK = "payPartnerBack";
    public static final String CONFIRM_AS_GUARANTOR = "confirmAsGuarantor";
    public static final String CONFIRM_AS_INSURER = "confirmAsInsurer";
    public static final String CONFIRM_AS_EVALUATOR = "confirmAsEvaluator";
}
