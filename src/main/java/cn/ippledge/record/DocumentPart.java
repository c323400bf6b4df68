package cn.ippledge.record;

/** A stretch of a document's bytes. */
record DocumentPart(int partNo, byte[] bytes) {}
