package cn.ippledge.record;

import java.util.List;

/**
 * One command in full.
 *
 * @param seq its number in the chain; null until it is sealed, half a second after the command
 * @param leaf the digest of the stored bytes, computed now, in hexadecimal
 * @param content the stored bytes, indented for reading
 */
public record AuditDetail(
        AuditLine line, String login, Long seq, String leaf, List<AuditChange> changes, String content) {}
