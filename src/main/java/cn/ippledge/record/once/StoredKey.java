package cn.ippledge.record.once;

import java.time.LocalDateTime;

/** @param status of the first answer; null while there is none */
record StoredKey(
        long id,
        byte[] fingerprint,
        int claimNo,
        LocalDateTime leaseUntil,
        LocalDateTime expiresAt,
        boolean effected,
        String caseNo,
        Integer status,
        String contentType,
        String location,
        byte[] answer) {

    Answer answered() {
        return new Answer(status, contentType, location, answer);
    }
}
