package cn.ippledge.shared;

/** A coded ground of refusal, implemented by one enum per module. Text: message key {@code reason.NAME}. */
public interface Reason {

    String name();
}
