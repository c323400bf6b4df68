package cn.ippledge.record.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2.1 over SHA-256. Leaves and inner nodes are digested with different first bytes, so
 * that a node can never be passed off as a leaf.
 */
public final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    public static byte[] leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(content);
    }

    /** The root of at least one leaf. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) return leaves.get(0);
        int left = Integer.highestOneBit(leaves.size() - 1); // the largest power of two smaller than the size
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(root(leaves.subList(0, left)));
        return digest.digest(root(leaves.subList(left, leaves.size())));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
