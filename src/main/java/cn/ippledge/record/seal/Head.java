package cn.ippledge.record.seal;

/** A block up to which the chain was found sound, by its number and its hash as computed anew. */
record Head(long blockNo, byte[] hash) {}
