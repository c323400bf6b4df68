package cn.ippledge.record.once;

/** The first answer to a key, as it is given again. */
record Answer(int status, String contentType, String location, byte[] body) {}
