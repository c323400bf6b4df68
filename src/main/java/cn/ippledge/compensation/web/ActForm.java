package cn.ippledge.compensation.web;

import cn.ippledge.compensation.EnrolLoan;
import cn.ippledge.compensation.RecordRecovery;
import cn.ippledge.compensation.RecoveryKind;
import cn.ippledge.compensation.Reversal;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people type beside the tasks of a claim; each act uses the fields it asks for. */
public class ActForm {

    private String loanNo;
    private String ipShare;
    private Long pool;
    private boolean monetaryTool;
    private String opinion;
    private String objector;
    private String content;
    private String kind;
    private String ground;
    private String evidence;
    private String reference;
    private String receivedOn;
    private String amount;
    private String costs;

    private final List<Rejected.Field> wrong = new ArrayList<>();

    EnrolLoan toEnrolment() {
        String loan = read("loanNo", loanNo, text -> text);
        Rate share = blank(ipShare) ? null : read("ipShare", ipShare, Rate::of);
        check();
        return new EnrolLoan(loan, share, monetaryTool, pool);
    }

    RecordRecovery toRecovery(String claimNo) {
        RecoveryKind why = read("kind", kind, RecoveryKind::valueOf);
        String paper = read("reference", reference, text -> text);
        LocalDate day = read("receivedOn", receivedOn, LocalDate::parse);
        Money money = read("amount", amount, Money::of);
        Money spent = blank(costs) ? null : read("costs", costs, Money::of);
        check();
        return new RecordRecovery(claimNo, why, paper, day, money, spent);
    }

    Reversal.Kind reversalKind() {
        return read("kind", kind, Reversal.Kind::valueOf);
    }

    Reversal.Ground reversalGround() {
        return read("ground", ground, Reversal.Ground::valueOf);
    }

    void check() {
        if (wrong.isEmpty()) return;
        List<Rejected.Field> mistakes = List.copyOf(wrong);
        wrong.clear();
        throw Rejected.fields(mistakes);
    }

    private <T> T read(String field, String text, Function<String, T> parse) {
        if (blank(text)) {
            wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (Refusal refusal) {
            wrong.add(new Rejected.Field(field, refusal.reason(), refusal.args().toArray()));
        } catch (DateTimeParseException e) {
            wrong.add(new Rejected.Field(field, CommonReason.NOT_A_DATE, text));
        } catch (IllegalArgumentException e) {
            wrong.add(new Rejected.Field(field, CommonReason.NOT_ONE_OF, text));
        }
        return null;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getLoanNo() {
        return loanNo;
    }

    public void setLoanNo(String loanNo) {
        this.loanNo = loanNo;
    }

    public String getIpShare() {
        return ipShare;
    }

    public void setIpShare(String ipShare) {
        this.ipShare = ipShare;
    }

    public Long getPool() {
        return pool;
    }

    public void setPool(Long pool) {
        this.pool = pool;
    }

    public boolean isMonetaryTool() {
        return monetaryTool;
    }

    public void setMonetaryTool(boolean monetaryTool) {
        this.monetaryTool = monetaryTool;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public String getObjector() {
        return objector;
    }

    public void setObjector(String objector) {
        this.objector = objector;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(String receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getCosts() {
        return costs;
    }

    public void setCosts(String costs) {
        this.costs = costs;
    }
}
