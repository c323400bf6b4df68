package cn.ippledge.subsidy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.policy.Item;
import cn.ippledge.shared.Money;
import cn.ippledge.subsidy.Declared;
import cn.ippledge.subsidy.Evidence;
import cn.ippledge.subsidy.FileSubsidy;
import cn.ippledge.subsidy.SubsidyClaim;
import cn.ippledge.subsidy.SubsidyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A claim as typed. */
public class SubsidyForm {

    /** One invoice or certificate as typed. */
    public static class Line {
        private String item;
        private String number;
        private String amount;
        private String day;

        public String getItem() {
            return item;
        }

        public void setItem(String item) {
            this.item = item;
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        public String getDay() {
            return day;
        }

        public void setDay(String day) {
            this.day = day;
        }

        private boolean isEmpty() {
            return blank(number) && blank(amount) && blank(day);
        }
    }

    private static final int LINES = 3;

    private SubsidyKind kind = SubsidyKind.INTEREST;
    private String policyId;
    private String loanNo;
    private String from;
    private String to;
    private Map<String, String> facts = new LinkedHashMap<>();
    private List<Line> evidence = lines();

    static SubsidyForm of(SubsidyClaim claim, Declared said) {
        SubsidyForm form = new SubsidyForm();
        form.kind = claim.kind();
        form.policyId = claim.policyId();
        form.loanNo = claim.loanNo();
        form.from = text(claim.from());
        form.to = text(claim.to());
        said.facts().forEach((name, value) -> form.facts.put(name, value.toString()));
        for (int i = 0; i < Math.min(LINES, said.evidence().size()); i++) {
            Evidence known = said.evidence().get(i);
            Line line = form.evidence.get(i);
            line.item = known.item() == null ? null : known.item().name();
            line.number = known.number();
            line.amount = known.amount() == null ? null : known.amount().toString();
            line.day = text(known.day());
        }
        return form;
    }

    FileSubsidy toCommand() {
        Typed typed = new Typed();
        LocalDate begin = typed.date("from", from), end = typed.date("to", to);
        List<Evidence> proofs = new ArrayList<>();
        if (kind == SubsidyKind.FEE || kind == SubsidyKind.AWARD) {
            for (Line line : evidence) {
                if (line.isEmpty()) continue;
                Money amount = typed.money("evidenceAmount", line.amount);
                LocalDate day = typed.date("evidenceDay", line.day);
                typed.check();
                Item item = kind == SubsidyKind.AWARD || blank(line.item) ? null : Item.valueOf(line.item);
                proofs.add(new Evidence(item, line.number, amount, day, null));
            }
        }
        typed.check();
        return new FileSubsidy(kind, policyId, loanNo, begin, end, new Declared(declared(), proofs));
    }

    /** An unticked box is not sent: what is not there is not claimed. */
    private Map<String, Object> declared() {
        Map<String, Object> said = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            Fact fact = Fact.named(name);
            if (fact == null || blank(value)) return;
            if (fact.type() == FactType.FLAG) said.put(name, Boolean.valueOf(value));
            else said.put(name, value.strip());
        });
        return said;
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) lines.add(new Line());
        return lines;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    public SubsidyKind getKind() {
        return kind;
    }

    public void setKind(SubsidyKind kind) {
        this.kind = kind;
    }

    public String getPolicyId() {
        return policyId;
    }

    public void setPolicyId(String policyId) {
        this.policyId = policyId;
    }

    public String getLoanNo() {
        return loanNo;
    }

    public void setLoanNo(String loanNo) {
        this.loanNo = loanNo;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Map<String, String> getFacts() {
        return facts;
    }

    public void setFacts(Map<String, String> facts) {
        this.facts = facts;
    }

    public List<Line> getEvidence() {
        return evidence;
    }

    public void setEvidence(List<Line> evidence) {
        this.evidence = evidence;
    }
}
