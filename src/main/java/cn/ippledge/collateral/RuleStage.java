package cn.ippledge.collateral;

/** When a rule is asked. Labels: {@code ruleStage.NAME}. */
public enum RuleStage {
    SUBMIT,
    REGISTER,
    DISBURSE,
    DURING
}
