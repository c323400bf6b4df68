package cn.ippledge.insight;

/** A town's or a bank's part of a region's flows. An enterprise that names no town has an empty one. */
public record FlowShare(String name, Flow flow) {}
