package cn.ippledge.compensation;

/** What a bank's claim rests on; all of it is asked for. Labels: {@code evidence.NAME}. */
public enum Evidence {
    LOAN_CONTRACT,
    DISBURSEMENT_PROOF,
    PLEDGE_CERTIFICATE,
    OVERDUE_STATEMENT,
    COLLECTION_RECORD,
    LOSS_STATEMENT
}
