package cn.ippledge.collateral.web;

import cn.ippledge.collateral.DisposalGround;
import cn.ippledge.collateral.OpenDisposal;
import cn.ippledge.collateral.RightLossGround;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What the bank or the IP office says about a registered pledge, as typed. */
public class EnforcementForm {

    private String ground;
    private String lostOn;
    private String reason;
    private String note;
    private String opinion;

    OpenDisposal toDisposal(String registrationNo) {
        return new OpenDisposal(registrationNo, constant(DisposalGround.class), reason);
    }

    RightLossGround lossGround() {
        return constant(RightLossGround.class);
    }

    LocalDate lossDay() {
        if (lostOn == null || lostOn.isBlank()) return null;
        try {
            return LocalDate.parse(lostOn.strip());
        } catch (DateTimeParseException unreadable) {
            throw Rejected.field("lostOn", CommonReason.NOT_A_DATE, lostOn);
        }
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        if (ground == null || ground.isBlank()) return null;
        try {
            return Enum.valueOf(type, ground);
        } catch (IllegalArgumentException unknown) {
            throw Rejected.field("ground", CommonReason.NOT_ONE_OF, ground);
        }
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getLostOn() {
        return lostOn;
    }

    public void setLostOn(String lostOn) {
        this.lostOn = lostOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
