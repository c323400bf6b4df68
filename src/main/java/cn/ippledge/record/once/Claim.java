package cn.ippledge.record.once;

/** The right to run the command of one key; {@code no} grows when a repetition takes over from a request that died. */
record Claim(long id, int no) {}
