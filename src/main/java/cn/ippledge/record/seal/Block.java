package cn.ippledge.record.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HexFormat;

/** One sealed stretch of the chain. */
record Block(
        String chain,
        long blockNo,
        byte[] prevHash,
        long firstSeq,
        long lastSeq,
        int entries,
        byte[] root,
        LocalDateTime sealedAt,
        long fence,
        byte[] hash) {

    static final String MAIN = "main";
    /** What the first block follows. */
    static final byte[] NOTHING = new byte[32];

    /** The block with its hash computed. */
    Block sealed() {
        return new Block(chain, blockNo, prevHash, firstSeq, lastSeq, entries, root, sealedAt, fence, computedHash());
    }

    /** Every field with a fixed place and length, so that no two blocks have the same bytes. */
    byte[] computedHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(chain);
            out.writeLong(blockNo);
            out.write(prevHash);
            out.writeLong(firstSeq);
            out.writeLong(lastSeq);
            out.writeInt(entries);
            out.write(root);
            out.writeUTF(sealedAt.toString());
            out.writeLong(fence);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return Merkle.sha256().digest(bytes.toByteArray());
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
