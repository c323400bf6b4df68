package cn.ippledge.financing.web;

import cn.ippledge.financing.Application;
import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.financing.Request;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.validation.BindingResult;

/** The draft as typed. What cannot be read is marked beside its field, and the stored value stays until it can. */
public class DraftForm {

    private int version;
    private String amount;
    private String months;
    private String purpose;
    private RepaymentMethod method;
    private List<Long> rights = new ArrayList<>();
    private List<Long> wishedBanks = new ArrayList<>();
    private boolean consent;

    static DraftForm of(Application application) {
        DraftForm form = new DraftForm();
        form.version = application.version();
        form.amount = application.amount() == null ? null : application.amount().toString();
        form.months = application.months() == null ? null : application.months().toString();
        form.purpose = application.purpose();
        form.method = application.method();
        form.rights = new ArrayList<>(application.rights());
        form.wishedBanks = new ArrayList<>(
                application.wishedBanks().stream().map(PartyId::value).toList());
        form.consent = application.consent();
        return form;
    }

    Request read(Request stored, BindingResult errors) {
        return new Request(
                parsed("amount", amount, Money::of, stored.amount(), errors),
                parsed("months", months, DraftForm::wholeNumber, stored.months(), errors),
                purpose,
                method,
                rights,
                wishedBanks.stream().map(PartyId::new).toList(),
                consent);
    }

    private static <T> T parsed(
            String field, String typed, Function<String, T> parser, T stored, BindingResult errors) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return parser.apply(typed.strip().replace(",", ""));
        } catch (Refusal refused) {
            errors.rejectValue(
                    field,
                    "reason." + refused.reason().name(),
                    refused.args().toArray(),
                    refused.reason().name());
            return stored;
        }
    }

    private static Integer wholeNumber(String typed) {
        if (!typed.matches("\\d{1,6}")) throw new Rejected(CommonReason.OUT_OF_RANGE, "1", Request.LONGEST_MONTHS);
        return Integer.valueOf(typed);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public RepaymentMethod getMethod() {
        return method;
    }

    public void setMethod(RepaymentMethod method) {
        this.method = method;
    }

    public List<Long> getRights() {
        return rights;
    }

    public void setRights(List<Long> rights) {
        this.rights = rights;
    }

    public List<Long> getWishedBanks() {
        return wishedBanks;
    }

    public void setWishedBanks(List<Long> wishedBanks) {
        this.wishedBanks = wishedBanks;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
