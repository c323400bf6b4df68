package cn.ippledge.collateral;

/** What the filer states about the case; ticked means that it is so. Labels: {@code filingStatement.NAME}. */
public enum FilingStatement {
    PLEDGOR_SIGNED,
    PLEDGEE_SIGNED,
    CLAUSE_IN_MAIN_CONTRACT,
    FOREIGN_PARTY,
    AGENT_APPOINTED,
    FOREIGN_LANGUAGE_FILES,
    FORFEITURE_CLAUSE,
    THIRD_PARTY_PLEDGOR,
    CO_OWNERS_AGREED_OTHERWISE,
    REPORT_SIGNED_AND_SEALED,
    VALUATION_DEMANDED,
    SIMILAR_MARKS_INCLUDED,
    SAME_DAY_INVENTION,
    EXISTING_LICENCES,
    EARLIER_PLEDGE_DISCLOSED
}
