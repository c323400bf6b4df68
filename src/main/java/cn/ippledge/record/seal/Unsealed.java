package cn.ippledge.record.seal;

/** A committed row that has no number yet. */
record Unsealed(long id, byte[] leaf) {}
