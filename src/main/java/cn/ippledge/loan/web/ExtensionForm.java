package cn.ippledge.loan.web;

import cn.ippledge.loan.RequestExtension;

/** A request for a later maturity as typed. */
public class ExtensionForm {

    private String newMaturity;
    private boolean renewal;
    private String opinion;

    RequestExtension toCommand(String loanNo) {
        Fields fields = new Fields();
        var maturity = fields.date("newMaturity", newMaturity);
        String word = fields.read("opinion", opinion, text -> text);
        fields.check();
        return new RequestExtension(loanNo, maturity, renewal, word);
    }

    public String getNewMaturity() {
        return newMaturity;
    }

    public void setNewMaturity(String newMaturity) {
        this.newMaturity = newMaturity;
    }

    public boolean isRenewal() {
        return renewal;
    }

    public void setRenewal(boolean renewal) {
        this.renewal = renewal;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
