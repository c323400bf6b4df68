package cn.ippledge.loan.web;

import cn.ippledge.loan.EnterProduct;
import cn.ippledge.shared.Rate;
import java.time.LocalDate;

/** A guarantor's or insurer's product as typed. */
public class ProductForm {

    private String name;
    private String feeRate;
    private String riskShare;
    private String validFrom;
    private String validTo;
    private String opinion;

    EnterProduct toCommand() {
        Fields fields = new Fields();
        String said = fields.read("name", name, text -> text);
        Rate fee = fields.read("feeRate", feeRate, Rate::of);
        Rate share = fields.read("riskShare", riskShare, Rate::of);
        LocalDate from = fields.date("validFrom", validFrom), to = fields.date("validTo", validTo);
        fields.check();
        return new EnterProduct(said, fee, share, from, to);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFeeRate() {
        return feeRate;
    }

    public void setFeeRate(String feeRate) {
        this.feeRate = feeRate;
    }

    public String getRiskShare() {
        return riskShare;
    }

    public void setRiskShare(String riskShare) {
        this.riskShare = riskShare;
    }

    public String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(String validFrom) {
        this.validFrom = validFrom;
    }

    public String getValidTo() {
        return validTo;
    }

    public void setValidTo(String validTo) {
        this.validTo = validTo;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
