package cn.ippledge.collateral;

/**
 * What a rule found in a filing. The text is the message {@link #messageKey()}, the article {@link #articleKey()}.
 *
 * @param field what of the filing would have to change
 * @param stops false for a warning, and for an earlier pledge that is disclosed
 */
public record RegistrationFinding(String rule, RuleStage stage, RuleSeverity severity, String field, boolean stops) {

    public String messageKey() {
        return "reason." + rule;
    }

    public String articleKey() {
        return "article." + rule;
    }
}
