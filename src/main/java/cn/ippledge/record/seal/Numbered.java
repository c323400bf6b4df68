package cn.ippledge.record.seal;

/** The number a row gets. */
record Numbered(long id, long seq) {}
