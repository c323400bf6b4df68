package cn.ippledge.financing;

/** Stores what the form holds so far. {@code version} is the one the form was read with. */
public record SaveDraft(String no, int version, Request request) {}
