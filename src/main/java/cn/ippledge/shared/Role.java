package cn.ippledge.shared;

/** What a person may do in an organisation. Labels: message key {@code role.NAME}. */
public enum Role {
    ENTERPRISE_CLERK,
    ENTERPRISE_PRINCIPAL,
    BANK_MANAGER,
    BANK_APPROVER,
    BANK_POSTLOAN,
    APPRAISER,
    SIGNER,
    CENTER_CLERK,
    CENTER_REVIEWER,
    CENTER_DIRECTOR,
    IP_CLERK,
    FISCAL_OFFICER,
    GUARANTOR,
    INSURER,
    EXPERT,
    LEADER,
    AUDITOR,
    ADMIN_SYSTEM,
    ADMIN_SECURITY,
    ADMIN_AUDIT
}
