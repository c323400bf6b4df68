package cn.ippledge.collateral.web;

/** Grounds as typed. */
public class OpinionForm {

    private String opinion;

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
