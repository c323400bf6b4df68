package cn.ippledge.record;

/** What somebody has against something published, as typed on a public page. */
public class ObjectionForm {

    private String objector;
    private String contact;
    private String content;
    private String website;

    /** People do not see the field that machines fill. */
    public boolean isHuman() {
        return website == null || website.isBlank();
    }

    public LeaveObjection toCommand(String caseNo) {
        return new LeaveObjection(caseNo, objector, contact, content);
    }

    public String getObjector() {
        return objector;
    }

    public void setObjector(String objector) {
        this.objector = objector;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
