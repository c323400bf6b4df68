package cn.ippledge.policy;

/** A policy of one's own that begins as a copy of another measure. */
public record NewPolicy(String id, String title, String like, int likeVersion) {}
