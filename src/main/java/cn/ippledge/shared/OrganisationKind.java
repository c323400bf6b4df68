package cn.ippledge.shared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What an organisation is, and which roles its people can hold. Labels: message key {@code organisationKind.NAME}. */
public enum OrganisationKind {
    ENTERPRISE(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL),
    BANK(Role.BANK_MANAGER, Role.BANK_APPROVER, Role.BANK_POSTLOAN),
    EVALUATOR(Role.APPRAISER, Role.SIGNER),
    CENTER(Role.CENTER_CLERK, Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR),
    IP_OFFICE(Role.IP_CLERK),
    FISCAL(Role.FISCAL_OFFICER),
    GUARANTOR(Role.GUARANTOR),
    INSURER(Role.INSURER),
    EXPERT_POOL(Role.EXPERT),
    GOVERNMENT(Role.LEADER, Role.AUDITOR),
    OPERATOR(Role.ADMIN_SYSTEM, Role.ADMIN_SECURITY, Role.ADMIN_AUDIT);

    private final Set<Role> roles;

    OrganisationKind(Role... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    public Set<Role> roles() {
        return roles;
    }
}
