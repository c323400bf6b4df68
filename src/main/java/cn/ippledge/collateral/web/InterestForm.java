package cn.ippledge.collateral.web;

/** What somebody who would buy leaves, as typed. */
public class InterestForm {

    private String name;
    private String phone;
    private String message;
    private String website;

    boolean isHuman() {
        return website == null || website.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
