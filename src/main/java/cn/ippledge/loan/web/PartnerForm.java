package cn.ippledge.loan.web;

/** The product that a bank's manager chose. */
public class PartnerForm {

    private Long product;

    public Long getProduct() {
        return product;
    }

    public void setProduct(Long product) {
        this.product = product;
    }
}
