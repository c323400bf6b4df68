package cn.ippledge.loan.web;

import cn.ippledge.loan.RecordRepayment;
import cn.ippledge.shared.Money;

/** A payment as typed. */
public class RepaymentForm {

    private String bankReference;
    private String on;
    private String amount;

    RecordRepayment toCommand(String loanNo) {
        Fields fields = new Fields();
        String reference = fields.read("bankReference", bankReference, text -> text);
        var day = fields.date("on", on);
        Money money = fields.read("amount", amount, Money::of);
        fields.check();
        return new RecordRepayment(loanNo, reference, day, money);
    }

    public String getBankReference() {
        return bankReference;
    }

    public void setBankReference(String bankReference) {
        this.bankReference = bankReference;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
