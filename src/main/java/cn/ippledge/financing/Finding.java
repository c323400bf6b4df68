package cn.ippledge.financing;

/**
 * One checked condition of eligibility, kept with the application.
 *
 * @param article where the condition is written; people read {@code finding.CODE.article}
 * @param veto one vote against: nobody can let it pass while it fails
 * @param detail the facts that made it fail, such as numbers of rights; empty when passed
 */
public record Finding(String code, String article, boolean passed, boolean veto, String detail) {

    public String messageKey() {
        return "finding." + code + (passed ? ".passed" : ".failed");
    }

    public boolean failsWithVeto() {
        return !passed && veto;
    }
}
