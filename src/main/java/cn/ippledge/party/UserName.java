package cn.ippledge.party;

/** A person as others see one. */
public record UserName(long id, String login, String name) {}
