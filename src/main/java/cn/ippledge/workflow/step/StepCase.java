package cn.ippledge.workflow.step;

/** Which step of which case; {@code item} is what within the case it is about, mostly null. */
public record StepCase(String caseNo, String step, String item) {}
